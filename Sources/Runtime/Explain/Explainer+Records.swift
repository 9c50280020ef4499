import Planning
import Program
import Source
import Values

/// What functions over many records, and functions that leave values out, took.
extension Explainer {
  /// What stands in an equation for a function over records: the values it took while they are few, else its value,
  /// of which a step of its own tells.
  mutating func aggregateFigure(_ aggregate: Aggregate, _ measure: Measure) -> Phrase {
    guard let value = knownValue(measure) else { return template.phrase(of: measure) }
    guard case .rows(let table) = aggregate.records, let story = story(of: aggregate, table),
      story.values.count > 1, aggregate.isShown(taking: story)
    else { return approximate(value, measure.type) }
    var values = texts(story.values, of: aggregate)
    if story.rows.count == values.count { values = zip(story.rows, values).map { Phrase($0 + " ") + $1 } }
    return aggregate.function.phrase + "(\(values.joined(separator: ", ")))"
  }

  /// What the rows rest on that the row at hand is put together with; nil where they cannot be told.
  mutating func story(of aggregate: Aggregate, _ table: TableID) -> FoldStory? {
    let keys = aggregate.keys.compactMap { knownValue($0) }
    return keys.count == aggregate.keys.count ? stories(of: aggregate, table)[keys] ?? FoldStory() : nil
  }

  /// Tells what a function over rows took, where the equation does not show it.
  mutating func tellRows(_ aggregate: Aggregate, _ story: FoldStory, _ measure: Measure) {
    guard !trace.isPassingRows, !aggregate.isShown(taking: story) else { return }
    tell(aggregate, measure, kind: .rows, count: story.count, story.values, rows: story.rows)
  }

  /// Tells what a function over records took.
  mutating func tell(
    _ aggregate: Aggregate, _ measure: Measure, kind: RecordsTaken.Kind, count: Int, _ values: [Value],
    taken: Int? = nil, rows: [String] = []
  ) {
    let type = aggregate.values.first?.type
    switch aggregate.function {
    case .rank:
      tell(measure, .rank, kind, count, values: aggregate.values.compactMap { ownText($0) }, rows: rows)
    case .sum, .mean, .median, .minimum, .maximum:
      tell(
        measure, aggregate.function, kind, count, values, of: type ?? .reported, aggregate.trim, taken: taken,
        rows: rows)
    case .count, .absolute, .round: tell(measure, aggregate.function, kind, count, values: [], rows: rows)
    }
  }

  /// Tells what a function took of values of a type, and what it left out.
  mutating func tell(
    _ measure: Measure, _ function: FunctionName, _ kind: RecordsTaken.Kind, _ count: Int, _ values: [Value],
    of type: ValueType, _ trim: Trim, taken: Int? = nil, rows: [String] = []
  ) {
    let (kept, high, low) = Exact.trimmed(values, trim)
    tell(
      measure, function, kind, count, values: kept.prefix(RecordsTaken.most).map { approximate($0, type) },
      taken: taken ?? kept.count,
      leftOut: (high + low).map { approximate($0, type) }, rows: rows)
  }

  private mutating func tell(
    _ measure: Measure, _ function: FunctionName, _ kind: RecordsTaken.Kind, _ count: Int, values: [Phrase],
    taken: Int? = nil, leftOut: [Phrase] = [], rows: [String] = []
  ) {
    guard !trace.isPassingRows, let value = knownValue(measure) else { return }
    let (text, isExact) = template.phrase(of: value, as: measure.type)
    var number: Rational?
    if case .number(let known) = value { number = known }
    let step = DerivationStep.records(
      RecordsTaken(
        expression: template.phrase(of: measure), function: function, value: text, isExact: isExact,
        number: number, kind: kind, count: count, values: values, taken: taken,
        leftOut: leftOut, rows: rows))
    if !trace.steps.contains(step) { trace.steps.append(step) }
  }

  /// What the record at hand is ranked by.
  private mutating func ownText(_ measure: Measure) -> Phrase? {
    knownValue(measure).map { approximate($0, measure.type) }
  }

  private func texts(_ values: [Value], of aggregate: Aggregate) -> [Phrase] {
    guard let type = aggregate.values.first?.type else { return [] }
    return values.map { approximate($0, type) }
  }

  // MARK: lines

  /// Tells between which points of 插值 a value lies.
  mutating func tell(_ subject: Measure, _ knots: [Knot], _ ends: LineEnds, _ line: Measure) {
    guard !trace.isPassingRows, let own = knownValue(subject), case .number(let result)? = knownValue(line)
    else { return }
    var places: [Rational] = []
    var points: [LineTaken.Point] = []
    for knot in knots {
      guard let x = knownValue(knot.x), let y = knownValue(knot.y), let place = x.position else { return }
      places.append(place)
      points.append(LineTaken.Point(x: approximate(x, knot.x.type), y: approximate(y, knot.y.type)))
    }
    guard let place = own.position, let segment = LineSegment(of: place, among: places, ends) else { return }
    let (text, isExact) = template.phrase(of: .number(result), as: line.type)
    let step = DerivationStep.line(
      LineTaken(
        measure: template.phrase(of: subject), x: approximate(own, subject.type),
        position: Self.position(of: place, segment, places, points), value: text, isExact: isExact,
        number: result))
    if !trace.steps.contains(step) { trace.steps.append(step) }
  }

  private static func position(
    of place: Rational, _ segment: LineSegment, _ places: [Rational], _ points: [LineTaken.Point]
  ) -> LineTaken.Position {
    if let index = places.firstIndex(of: place) { return .at(points[index]) }
    switch segment {
    case .point(let index): return place < places[index] ? .before(points[index]) : .behind(points[index])
    case .between(let a, let b):
      let isInside = places[a] < place && place < places[b]
      return isInside ? .between(points[a], points[b]) : .beyond(points[a], points[b])
    }
  }
}

extension Aggregate {
  /// Whether an equation shows what it took: few values, none of them left out.
  fileprivate func isShown(taking story: FoldStory) -> Bool {
    guard trim.high + trim.low == 0, (1...RecordsTaken.most).contains(story.values.count) else {
      return false
    }
    switch function {
    case .sum, .mean, .median, .minimum, .maximum: return true
    case .count, .rank, .absolute, .round: return false
    }
  }
}
