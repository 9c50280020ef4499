import Program
import Testing
import Values

@testable import Runtime

/// Places are counted the same whether numbers lie close together or far apart.
struct RankOrderTests {
  private func places(_ numbers: [Int64], of own: Int64, _ ranking: Ranking) -> Int {
    var values = ValueWords()
    for number in numbers { values.append(.number(Rational(Int(number)))) }
    return RankOrder([values], numbers.count, ranking).doubledPlace(of: own, ranking)
  }

  @Test(arguments: [false, true], [Ranking.Ties.skipping, .dense, .average])
  func placesOfNumbers(_ isAscending: Bool, _ ties: Ranking.Ties) {
    var ranking = Ranking()
    (ranking.isAscending, ranking.ties) = (isAscending, ties)
    let close: [Int64] = [5, 3, 3, 9, 7, 7, 7, 4]
    let far = close.map { $0 * 1_000_000 }
    for own in close {
      #expect(places(close, of: own, ranking) == places(far, of: own * 1_000_000, ranking))
    }
    // Numbers that are none of them: before, between and behind.
    for own in [-1, 2, 6, 8, 10, 40] as [Int64] {
      #expect(places(close, of: own, ranking) == places(far, of: own * 1_000_000, ranking))
    }
  }
}
