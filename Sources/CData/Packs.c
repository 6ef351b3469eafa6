// The policies that come with the program, as they lie in data/packs.
#include "CData.h"

static const unsigned char hengshui_2018[] = {
#embed "data/packs/hengshui-2018.json"
};
static const unsigned char pudong[] = {
#embed "data/packs/pudong.json"
};
static const unsigned char bozhou_2024[] = {
#embed "data/packs/bozhou-2024.json"
};
static const unsigned char xining_chengxi[] = {
#embed "data/packs/xining-chengxi.json"
};
static const unsigned char handbook_1[] = {
#embed "data/packs/handbook-1.json"
};
static const unsigned char handbook_2[] = {
#embed "data/packs/handbook-2.json"
};
static const unsigned char handbook_3[] = {
#embed "data/packs/handbook-3.json"
};
static const unsigned char handbook_4[] = {
#embed "data/packs/handbook-4.json"
};
static const unsigned char handbook_5[] = {
#embed "data/packs/handbook-5.json"
};
static const unsigned char national[] = {
#embed "data/packs/national.json"
};

static const cdata_file cdata_packs[] = {
    {"hengshui-2018", hengshui_2018, sizeof hengshui_2018},
    {"pudong", pudong, sizeof pudong},
    {"bozhou-2024", bozhou_2024, sizeof bozhou_2024},
    {"xining-chengxi", xining_chengxi, sizeof xining_chengxi},
    {"handbook-1", handbook_1, sizeof handbook_1},
    {"handbook-2", handbook_2, sizeof handbook_2},
    {"handbook-3", handbook_3, sizeof handbook_3},
    {"handbook-4", handbook_4, sizeof handbook_4},
    {"handbook-5", handbook_5, sizeof handbook_5},
    {"national", national, sizeof national},
};
const size_t cdata_packs_count = sizeof cdata_packs / sizeof *cdata_packs;

const cdata_file *cdata_pack(size_t index) { return cdata_packs + index; }
