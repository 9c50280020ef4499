import DataFiles
import Program
import Reports
import Runtime
import Source
import Testing

@Test func resultForProgramsHasExactValues() {
  let report = renderExplanation(
    openEvaluation(), template: sampleTemplate(), indicator: IndicatorID(4), language: .chinese, format: .json
  )
  #expect(
    report
      == #"""
      {
        "format": "heng-result/1",
        "template": {
          "name": "重点项目",
          "year": "2024年",
          "version": "1",
          "total": "20"
        },
        "forms": [
          {
            "form": "甲局",
            "file": "数据.csv",
            "line": 2,
            "status": "undetermined",
            "total": {
              "state": "undetermined",
              "low": "8.77",
              "high": "13.77",
              "mayNotApply": false
            },
            "totalSteps": [],
            "grade": {
              "name": null,
              "best": "良",
              "worst": "差",
              "byTotal": null
            },
            "vetoes": [
              {
                "holds": true,
                "condition": "挪用金额 > 0元",
                "figures": "5万元 > 0元",
                "effect": {
                  "kind": "cap",
                  "grade": "良",
                  "text": "等次最高为“良”"
                },
                "obstacle": null,
                "reason": "挪用资金",
                "citations": [
                  "办法第九条"
                ]
              }
            ],
            "indicators": [
              {
                "path": "满意度",
                "level": 1,
                "points": "10",
                "score": {
                  "state": "scored",
                  "value": "8.17",
                  "exact": "1021/125"
                },
                "steps": [
                  {
                    "kind": "value",
                    "text": "满分 × 满意率 = 10分 × 81.68% = 8.168分",
                    "name": null,
                    "expression": "满分 × 满意率",
                    "figures": "10分 × 81.68%",
                    "value": "8.168分",
                    "isExact": true,
                    "exact": null
                  },
                  {
                    "kind": "rounded",
                    "text": "四舍五入到 2 位小数：8.168 → 8.17",
                    "from": "1021/125",
                    "to": "817/100"
                  }
                ],
                "losses": [
                  {
                    "cause": "curve",
                    "points": "229/125"
                  },
                  {
                    "cause": "rounding",
                    "points": "-1/500"
                  }
                ],
                "sources": [],
                "reason": null,
                "citations": [],
                "rows": []
              }
            ],
            "outcomes": [],
            "findings": [
              {
                "code": "H6001",
                "severity": "error",
                "message": "缺少“产出数”",
                "label": "这里没有",
                "why": "模板要用",
                "remedy": "补上",
                "file": "数据.csv",
                "line": 2,
                "column": 1,
                "endLine": 2,
                "endColumn": 3,
                "spot": "A2",
                "related": [],
                "fixes": []
              }
            ]
          }
        ],
        "summaries": [],
        "findings": []
      }

      """#)
}

@Test(arguments: Language.allCases) func jsonReportsAreJSON(language: Language) {
  let forms = [openEvaluation(form: "\u{0}\"\\\n\u{2028}"), settledEvaluation(), stepEvaluation()]
  let template = sampleTemplate(name: "引\"号")
  let scores = renderScores(forms, template: template, language: language, format: .json)
  let explanation = renderExplanation(
    stepEvaluation(), template: template, indicator: nil, language: language, format: .json)
  for text in [scores, explanation, renderDiagnosticsJSON(forms[0].findings, language: language)] {
    let read = readJSON(sourceFile(text))
    #expect(read.value != nil)
    #expect(read.diagnostics.isEmpty)
  }
}

@Test func jsonKeepsNamesAsTheyAre() {
  let form = "\u{0}\"\\\n\u{2028}"
  let text = renderScores(
    [openEvaluation(form: form)], template: sampleTemplate(), language: .chinese, format: .json)
  guard case .object(let members) = readJSON(sourceFile(text)).value?.content,
    case .array(let forms) = members.first(where: { $0.name == "forms" })?.value.content,
    case .object(let first) = forms.first?.content,
    case .string(let name) = first.first(where: { $0.name == "form" })?.value.content
  else {
    Issue.record("no form in the result")
    return
  }
  #expect(name == form)
}
