// Files carried inside the binary, so that one file installs the program (see data/).
#ifndef CDATA_H
#define CDATA_H
#include <stddef.h>
#include <stdint.h>

typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} cdata_file;

/// The policies under data/packs, in the order of the catalogue, and how many there are.
extern const size_t cdata_packs_count;
const cdata_file *cdata_pack(size_t index);

/// The detector's learned weights, laid out for use.
const unsigned char *cdata_weights(void);

/// Has the processor fetch what will be read soon: the weights are larger than its caches.
static inline void cdata_prefetch(const void *place) { __builtin_prefetch(place); }

/// Adds `count` rows of 64 signed bytes, told by their numbers, to 64 sums, one for each byte of a row; gives the sum of
/// the squares of the bytes of one column, which are unsigned. In C, since there a function can be compiled for vectors
/// that not every processor has.
uint64_t cdata_sum_rows(const int8_t *rows, const int32_t *numbers, size_t count, int32_t *sums, size_t column);

/// How the characters from U+4E00 to U+9FFF are read, two bytes each, the lower first (see scripts/fold).
extern const unsigned char cdata_folding[];
static inline uint32_t cdata_folded(uint32_t character) {
  const unsigned char *place = cdata_folding + 2 * (character - 0x4E00);
  return place[0] | (uint32_t)place[1] << 8;
}

/// The readings of Chinese characters, laid out for use.
const unsigned char *cdata_pinyin(void);

/// The scenarios under data/scenarios, in the order of their list, and how many there are.
extern const size_t cdata_scenarios_count;
const cdata_file *cdata_scenario(size_t index);

/// The lessons of the tour, written as a scenario.
const cdata_file *cdata_tour(void);

/// The hand-written pages of the manual (mdoc) by their topics, and how many there are.
extern const size_t cdata_manual_count;
const cdata_file *cdata_manual(size_t index, int is_chinese);
#endif
