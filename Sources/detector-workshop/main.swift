import ClassGroups
import Detector
import Glibc

// The detector's workshop: `detector-workshop CORPORA WEIGHTS FIGURES [WEB]` judges each hand by a model trained on the
// others, chooses the thresholds from that, writes the figures, and trains the model that is shipped on all hands.

func write(_ bytes: [UInt8], to path: String) {
  guard let file = fopen(path, "w") else { exit(1) }
  fwrite(bytes, 1, bytes.count, file)
  fclose(file)
}

func workshop() async {
  let arguments = CommandLine.arguments
  guard arguments.count >= 4 else {
    print("usage: detector-workshop CORPORA WEIGHTS FIGURES [WEB]")
    exit(2)
  }
  let examples = Corpus.load(arguments[1])
  let web = arguments.count > 4 ? Corpus.loadWeb(arguments[4]) : []
  var margins = [[Float]](repeating: [], count: examples.count)
  for hand in Set(examples.map(\.hand)).sorted() {
    let model = await Model(examples.filter { $0.hand != hand } + web)
    for index in examples.indices where examples[index].hand == hand {
      margins[index] = model.margins(examples[index].features)
    }
    print("judged \(hand) by the others")
  }
  let evaluation = Evaluation(examples, margins)
  let thresholds = Model.topics.indices.map(evaluation.bestThreshold)
  let figures = evaluation.figures(thresholds)
  print(figures)
  write(Array(figures.utf8), to: arguments[3])
  print(TestSet.figures(Corpus.load("testset", in: arguments[1] + "/..")))
  if !web.isEmpty { print(await evaluation.webFigures(examples, web, thresholds)) }
  let model = await Model(examples + web)
  write(model.bytes(evaluation.calibrations, thresholds: thresholds), to: arguments[2])
}

await workshop()
