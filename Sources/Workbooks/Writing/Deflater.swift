import CZlib

/// Compresses one part as it is written; only what is compressed is kept.
final class Deflater {
  private var size = 0
  private var checksum: UInt = 0
  private var output: [UInt8] = []
  private var room = [UInt8](repeating: 0, count: 32 << 10)
  /// zlib keeps the address of its state, so the state must not move.
  private let state: UnsafeMutablePointer<z_stream>

  init() {
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    // Fails only where there is no memory, as every allocation here.
    let result = deflateInit2_(
      state, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(result == Z_OK, "zlib has no memory left")
  }

  deinit {
    deflateEnd(state)
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Compresses further bytes.
  func append(_ bytes: [UInt8]) {
    size += bytes.count
    bytes.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      var start = 0
      while start < source.count {
        let count = min(source.count - start, 1 << 30)
        checksum = crc32(checksum, base + start, UInt32(count))
        // zlib only reads here; its header does not say so.
        state.pointee.next_in = UnsafeMutablePointer(mutating: base + start)
        state.pointee.avail_in = UInt32(count)
        run(Z_NO_FLUSH)
        start += count
      }
    }
  }

  /// The part, compressed to its end.
  func finish(named name: String) -> ZipPart {
    run(Z_FINISH)
    return ZipPart(name: name, data: output, size: size, checksum: UInt32(truncatingIfNeeded: checksum))
  }

  /// The part, compressed to its end, with something before it that is known only now.
  ///
  /// What is compressed and flushed ends with a whole byte and is no last block, so that another stream may follow.
  func finish(named name: String, after head: [UInt8]) -> ZipPart {
    let first = Deflater()
    first.append(head)
    first.run(Z_SYNC_FLUSH)
    run(Z_FINISH)
    let sum = crc32_combine(first.checksum, checksum, size)
    return ZipPart(
      name: name, data: first.output + output, size: first.size + size,
      checksum: UInt32(truncatingIfNeeded: sum))
  }

  /// Lets zlib go on until it wants more, or is at the end.
  private func run(_ flush: Int32) {
    var left = 0
    repeat {
      room.withUnsafeMutableBufferPointer { buffer in
        state.pointee.next_out = buffer.baseAddress
        state.pointee.avail_out = UInt32(buffer.count)
        _ = deflate(state, flush)
        left = Int(state.pointee.avail_out)
      }
      output.append(contentsOf: room[..<(room.count - left)])
    } while left == 0
  }
}
