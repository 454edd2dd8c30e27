// Word alignment by IBM model 2 with a diagonal prior (Dyer et al. 2013), in one direction.
//
//   falign SOURCE TARGET OUT TRAIN_LINES [ROUNDS=4] [TABLE_BITS=28]
//
// SOURCE and TARGET: one sentence a line, tokens with spaces between them. OUT: a line a pair; for each target token the
// source token it goes with (from 0) or -1. Learns from TRAIN_LINES pairs, spread evenly. The table takes
// 16 bytes << TABLE_BITS: 4 GiB by default, enough for 200 million pairs of words.
//   g++ -O3 -march=native -o falign falign.cc
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <unordered_map>
#include <vector>

using std::string;
using std::vector;
typedef vector<vector<uint32_t>> Text;

// Token ids from 1; 0 is the empty word.
static Text read(const char* path, uint32_t& types) {
  std::ifstream file(path);
  std::unordered_map<string, uint32_t> ids;
  ids.reserve(1 << 20);
  Text text;
  for (string line; getline(file, line);) {
    vector<uint32_t> sentence;
    for (size_t i = 0; i < line.size();) {
      size_t j = std::min(line.find(' ', i), line.size());
      if (j > i) sentence.push_back(ids.emplace(line.substr(i, j - i), ids.size() + 1).first->second);
      i = j + 1;
    }
    text.push_back(std::move(sentence));
  }
  types = ids.size() + 1;
  return text;
}

// Probabilities and counts of word pairs, by open addressing. A full table makes no new entries.
struct Table {
  static constexpr uint64_t NONE = ~0ull;
  vector<uint64_t> key;
  vector<float> p, count;
  uint64_t mask;
  size_t used = 0;

  explicit Table(int bits) : key(1ull << bits, 0), p(1ull << bits, 0), count(1ull << bits, 0), mask((1ull << bits) - 1) {}

  uint64_t slot(uint32_t source, uint32_t target, bool make) {
    uint64_t k = (uint64_t)(source + 1) << 32 | target;
    for (uint64_t h = (k * 0x9E3779B97F4A7C15ull) >> 20 & mask;; h = (h + 1) & mask) {
      if (key[h] == k) return h;
      if (key[h] == 0) {
        if (!make || used * 10 > key.size() * 8) return NONE;
        key[h] = k;
        used++;
        return h;
      }
    }
  }
};

struct Aligner {
  static constexpr double SHARP = 4.0, EMPTY = 0.08, LEAST = 1e-9;
  static constexpr size_t LONGEST = 100;
  const Text &source, &target;
  uint32_t targetTypes;
  Table table;
  vector<double> total, weight;
  vector<uint64_t> slots;

  Aligner(const Text& s, const Text& t, uint32_t sourceTypes, uint32_t targetTypes, int bits)
      : source(s), target(t), targetTypes(targetTypes), table(bits), total(sourceTypes) {}

  // Fills `weight` and `slots` for target word j of pair k; entry 0 is the empty word. Returns their sum.
  double weigh(size_t k, size_t j, bool first) {
    const auto &s = source[k], &t = target[k];
    size_t n = s.size();
    double place = (j + 0.5) / t.size(), all = 0, sum = 0;
    weight.assign(n + 1, 0);
    slots.assign(n + 1, Table::NONE);
    for (size_t i = 0; i < n; i++) all += weight[i + 1] = exp(-SHARP * fabs((i + 0.5) / n - place));
    for (size_t i = 0; i <= n; i++) {
      slots[i] = table.slot(i ? s[i - 1] : 0, t[j], first);
      double p = slots[i] == Table::NONE ? LEAST : first ? 1.0 / targetTypes : std::max((double)table.p[slots[i]], LEAST);
      sum += weight[i] = (i ? (1 - EMPTY) * weight[i] / all : EMPTY) * p;
    }
    return sum;
  }

  bool tooLong(size_t k) const { return source[k].size() > LONGEST || target[k].size() > LONGEST; }

  void learn(size_t step, bool first) {
    std::fill(total.begin(), total.end(), 0.0);
    std::fill(table.count.begin(), table.count.end(), 0.f);
    double logs = 0;
    size_t tokens = 0;
    for (size_t k = 0; k < source.size(); k += step) {
      if (tooLong(k)) continue;
      for (size_t j = 0; j < target[k].size(); j++, tokens++) {
        double sum = weigh(k, j, first);
        logs += log(sum);
        for (size_t i = 0; i < weight.size(); i++) {
          if (slots[i] == Table::NONE) continue;
          table.count[slots[i]] += weight[i] / sum;
          total[i ? source[k][i - 1] : 0] += weight[i] / sum;
        }
      }
    }
    for (size_t h = 0; h < table.key.size(); h++)
      if (table.key[h]) table.p[h] = (table.count[h] + 0.001) / (total[(table.key[h] >> 32) - 1] + 2);
    fprintf(stderr, "log p a token %.3f, %zu entries\n", logs / tokens, table.used);
  }

  void write(FILE* out) {
    for (size_t k = 0; k < source.size(); k++) {
      if (!tooLong(k))
        for (size_t j = 0; j < target[k].size(); j++) {
          weigh(k, j, false);
          long best = std::max_element(weight.begin(), weight.end()) - weight.begin();
          fprintf(out, j ? " %ld" : "%ld", best - 1);
        }
      fputc('\n', out);
    }
  }
};

int main(int argc, char** argv) {
  if (argc < 5) return fputs("usage: falign SOURCE TARGET OUT TRAIN_LINES [ROUNDS] [TABLE_BITS]\n", stderr), 2;
  uint32_t sourceTypes, targetTypes;
  Text source = read(argv[1], sourceTypes), target = read(argv[2], targetTypes);
  if (source.size() != target.size()) return fputs("falign: the files differ in length\n", stderr), 2;
  size_t step = std::max<size_t>(1, source.size() / std::max(1l, atol(argv[4])));
  int rounds = argc > 5 ? atoi(argv[5]) : 4;
  Aligner aligner(source, target, sourceTypes, targetTypes, argc > 6 ? atoi(argv[6]) : 28);
  for (int round = 0; round < rounds; round++) aligner.learn(step, round == 0);
  FILE* out = fopen(argv[3], "w");
  if (!out) return perror(argv[3]), 2;
  aligner.write(out);
  return fclose(out) ? 2 : 0;
}
