// How characters are read: laid out for direct use (see Pinyin/PinyinTable.swift).
#include "CData.h"

static const unsigned char pinyin[] __attribute__((aligned(16))) = {
#embed "data/pinyin.bin"
};

const unsigned char *cdata_pinyin(void) { return pinyin; }
