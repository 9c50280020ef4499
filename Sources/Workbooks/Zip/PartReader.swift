import Source

/// Reads a part; a large one is inflated by a thread of its own, a few pieces ahead of whoever reads.
final class PartReader {
  /// The part's name, for messages.
  let name: String
  private let stream: PartStream
  private let ahead: ReadAhead?
  private var piece: [UInt8] = []
  private var place = 0

  /// Parts smaller than this are inflated as they are read: a thread would cost more than it gives.
  private static let largePart = 4 << 20

  /// Opens an entry of an archive.
  init(_ entry: ZipEntry, of directory: ZipDirectory) throws(WorkbookFault) {
    stream = try PartStream(entry, of: directory)
    name = stream.name
    ahead = entry.size > Self.largePart ? ReadAhead(stream) : nil
  }

  /// Fills the room with the next bytes and gives their number; 0 at the end, where the checksum is right.
  func read(into room: UnsafeMutableRawBufferPointer) throws(WorkbookFault) -> Int {
    guard let ahead else { return try stream.read(into: room) }
    if place == piece.count {
      (piece, place) = (try ahead.next(), 0)
      if piece.isEmpty { return 0 }
    }
    let count = min(room.count, piece.count - place)
    room.copyBytes(from: piece[place..<(place + count)])
    place += count
    return count
  }
}

/// A thread that inflates a part into pieces, of which a few wait to be taken.
private final class ReadAhead {
  private static let pieceSize = 256 << 10
  private static let mostWaiting = 4

  private let queue = PieceQueue()
  private var thread: RunningThread?

  /// Nil where the system gives no thread.
  init?(_ stream: PartStream) {
    let (queue, source) = (queue, OnlyReader(stream))
    thread = RunningThread { Self.fill(queue, from: source) }
    if thread == nil { return nil }
  }

  deinit {
    queue.stop()
    thread?.join()
  }

  /// The next piece; an empty one at the end.
  func next() throws(WorkbookFault) -> [UInt8] { try queue.take() }

  private static func fill(_ queue: PieceQueue, from source: OnlyReader) {
    while true {
      var fault: WorkbookFault?
      let piece = [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, count in
        do throws(WorkbookFault) {
          count = try source.stream.read(into: UnsafeMutableRawBufferPointer(buffer))
        } catch {
          (fault, count) = (error, 0)
        }
      }
      guard queue.put(piece, fault, most: mostWaiting), !piece.isEmpty else { return }
    }
  }
}

/// A stream that one thread alone reads.
private struct OnlyReader: @unchecked Sendable {
  let stream: PartStream
  init(_ stream: PartStream) { self.stream = stream }
}

/// Pieces between the thread that inflates and the one that reads.
private final class PieceQueue: @unchecked Sendable {
  private let monitor = Monitor()
  private var pieces: [[UInt8]] = []
  private var fault: WorkbookFault?
  private var isStopped = false

  /// Adds a piece when there is room; false where nobody wants more.
  func put(_ piece: [UInt8], _ fault: WorkbookFault?, most: Int) -> Bool {
    monitor.locked(
      when: { pieces.count < most || isStopped },
      run: {
        pieces.append(piece)
        self.fault = fault
        return !isStopped
      })
  }

  /// Takes the next piece when there is one; the last is empty, and stays.
  func take() throws(WorkbookFault) -> [UInt8] {
    let (piece, fault) = monitor.locked(
      when: { !pieces.isEmpty },
      run: {
        let piece = pieces[0]
        if !piece.isEmpty { pieces.removeFirst() }
        return (piece, piece.isEmpty ? self.fault : nil)
      })
    if let fault { throw fault }
    return piece
  }

  /// Lets nobody wait for room any more.
  func stop() { monitor.locked(when: { true }, run: { isStopped = true }) }
}
