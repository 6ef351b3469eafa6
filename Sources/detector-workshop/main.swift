import ClassGroups
import Detector
import Glibc

// The detector's workshop: `detector-workshop CORPORA LEXICON WEIGHTS FIGURES [WEB]` judges each hand by readings learned from
// others, chooses the thresholds from that and from messages of the web, writes the figures, and trains the model that is
// shipped on all hands. With `CORPORA` alone it judges the test sets beside them by the model that is shipped.

func write(_ bytes: [UInt8], to path: String) {
  guard let file = fopen(path, "w") else { exit(1) }
  fwrite(bytes, 1, bytes.count, file)
  fclose(file)
}

/// How well the detector in this program does on messages that nothing was learned from.
func judgeTestSets(beside corpora: String) {
  for name in ["testset-1", "testset-2", "testset-3", "testset-4"] as [Substring] {
    let messages = Corpus.load(name, in: corpora + "/..")
    print(TestSet.figures(messages.filter { !$0.isConversation }, "\(name), single messages"))
    print(TestSet.figures(messages.filter(\.isConversation), "\(name), conversations"))
  }
}

func workshop() async {
  let arguments = CommandLine.arguments
  if arguments.count == 2 { return judgeTestSets(beside: arguments[1]) }
  guard arguments.count >= 5 else {
    print("usage: detector-workshop CORPORA [LEXICON WEIGHTS FIGURES [WEB]]")
    exit(2)
  }
  let examples = Corpus.load(arguments[1])
  let web = arguments.count > 5 ? Corpus.loadWeb(arguments[5]) : []
  let lexicon = Corpus.loadLexicon(arguments[2])
  let unseen = Unseen(examples, web, lexicon)
  let margins = await unseen.first()
  let calibrations = [Calibration](examples, margins)
  let first = margins.map(calibrations.odds)
  let second = await unseen.second(first, calibrations)
  let secondModel = await SecondModel(examples, first) { _ in true }
  let ofWeb = secondModel.odds(Array(web.indices), of: web, await unseen.ofWeb().map(calibrations.odds))
  let thresholds = Evaluation(examples + web, second + ofWeb).bestThresholds
  let figures = Evaluation(examples, second).figures(thresholds)
  print(figures)
  write(Array(figures.utf8), to: arguments[4])
  if !web.isEmpty {
    print(Evaluation(web, ofWeb).webFigures(thresholds))
  }
  let model = Model(examples + web, lexicon)
  let bytes = model.bytes(secondModel, calibrations, thresholds: thresholds, examples + web, lexicon)
  write(bytes, to: arguments[3])
}

await workshop()
