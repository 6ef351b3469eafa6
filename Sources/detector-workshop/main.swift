import ClassGroups
import Detector
import Glibc

// The detector's workshop: `detector-workshop CORPORA WEIGHTS FIGURES [WEB]` judges each hand by a model trained on the
// others, chooses the thresholds from that, writes the figures, and trains the model that is shipped on all hands.

func percent(_ value: Double) -> String { "\(Int((value * 1000).rounded()))" }

func write(_ bytes: [UInt8], to path: String) {
  guard let file = fopen(path, "w") else { exit(1) }
  fwrite(bytes, 1, bytes.count, file)
  fclose(file)
}

func workshop() {
  let arguments = CommandLine.arguments
  guard arguments.count >= 4 else {
    print("usage: detector-workshop CORPORA WEIGHTS FIGURES [WEB]")
    exit(2)
  }
  let examples = Corpus.load(arguments[1])
  let web = arguments.count > 4 ? Corpus.loadWeb(arguments[4]) : []
  let samples = examples.map(Sample.init)
  let webSamples = web.map(Sample.init)
  let hands = Set(examples.map(\.hand)).sorted()
  var probabilities = [[Float]](repeating: [], count: samples.count)
  for hand in hands {
    let seen = samples.indices.filter { examples[$0].hand != hand }.map { samples[$0] }
    let model = Model(seen + webSamples)
    for index in samples.indices where examples[index].hand == hand {
      probabilities[index] = model.probabilities(samples[index])
    }
    print("judged \(hand) by the others")
  }
  let evaluation = Evaluation(samples: samples, probabilities: probabilities)
  let thresholds = Model.topics.indices.map(evaluation.bestThreshold)
  var text = "topic\tsingles precision\trecall\tF1\tlogs precision\trecall\tF1\tthreshold\n"
  var sums = [0.0, 0.0]
  for topic in Model.topics.indices {
    let single = evaluation.count(topic, thresholds[topic]) { !examples[$0].isConversation }
    let log = evaluation.count(topic, thresholds[topic]) { examples[$0].isConversation }
    sums[0] += single.f1
    sums[1] += log.f1
    text +=
      [
        Model.topics[topic].rawValue, percent(single.precision), percent(single.recall), percent(single.f1),
        percent(log.precision), percent(log.recall), percent(log.f1), "\(thresholds[topic])",
      ].joined(separator: "\t") + "\n"
  }
  let count = Double(Model.topics.count)
  text += "macro F1\t\t\t\(percent(sums[0] / count))\t\t\t\(percent(sums[1] / count))\t\n"
  text +=
    "false alarms\t\t\t\(percent(evaluation.falseAlarms(thresholds) { !examples[$0].isConversation }))\t\t\t\(percent(evaluation.falseAlarms(thresholds) { examples[$0].isConversation }))\t\n"
  print(text)
  write(Array(text.utf8), to: arguments[3])
  write(Model(samples + webSamples).bytes(thresholds: thresholds), to: arguments[2])
}

workshop()
