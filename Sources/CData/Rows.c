#include "CData.h"

#if defined(__x86_64__) && __has_include(<sys/platform/x86.h>)
#include <sys/platform/x86.h>
#define HAS_WIDE_VECTORS 1
#endif

// Sums of the weights' rows: they stay in registers while row after row is added to them.

// A row is as wide as the detector's WeightsFile has it.
enum { WIDTH = 64, LANES = 16, VECTORS = WIDTH / LANES };
typedef int8_t narrow __attribute__((vector_size(LANES)));
typedef int16_t wide __attribute__((vector_size(2 * LANES)));

// So many rows of signed bytes fit into sums of 16 bits.
enum { MOST = 255 };

static inline __attribute__((always_inline)) uint64_t sum(const int8_t *rows, const int32_t *numbers, size_t count,
                                                          int32_t *sums, size_t column) {
  uint64_t squares = 0;
  while (count > 0) {
    wide parts[VECTORS] = {0};
    size_t batch = count < MOST ? count : MOST;
    for (size_t index = 0; index < batch; index++) {
      const int8_t *row = rows + (size_t)numbers[index] * WIDTH;
      for (int vector = 0; vector < VECTORS; vector++) {
        narrow bytes;
        __builtin_memcpy(&bytes, row + vector * LANES, LANES);
        parts[vector] += __builtin_convertvector(bytes, wide);
      }
      uint64_t value = (uint8_t)row[column];
      squares += value * value;
    }
    for (int place = 0; place < WIDTH; place++) sums[place] += parts[place / LANES][place % LANES];
    numbers += batch;
    count -= batch;
  }
  return squares;
}

#ifdef HAS_WIDE_VECTORS
__attribute__((target("avx2"))) static uint64_t sum_by_wide_vectors(const int8_t *rows, const int32_t *numbers,
                                                                    size_t count, int32_t *sums, size_t column) {
  return sum(rows, numbers, count, sums, column);
}
#endif

uint64_t cdata_sum_rows(const int8_t *rows, const int32_t *numbers, size_t count, int32_t *sums, size_t column) {
#ifdef HAS_WIDE_VECTORS
  // The C library knows; to ask the processor itself costs a virtual machine a microsecond each time.
  if (CPU_FEATURE_ACTIVE(AVX2)) return sum_by_wide_vectors(rows, numbers, count, sums, column);
#endif
  return sum(rows, numbers, count, sums, column);
}
