// The scenarios that come with the program, and the tour, as they lie in data/scenarios.
#include "CData.h"

static const unsigned char flattery_chain[] = {
#embed "data/scenarios/flattery-chain.qunsh"
};
static const unsigned char homework[] = {
#embed "data/scenarios/homework.qunsh"
};
static const unsigned char praise[] = {
#embed "data/scenarios/praise.qunsh"
};
static const unsigned char ranking_at_night[] = {
#embed "data/scenarios/ranking-at-night.qunsh"
};
static const unsigned char swindler[] = {
#embed "data/scenarios/swindler.qunsh"
};
static const unsigned char votes_and_donations[] = {
#embed "data/scenarios/votes-and-donations.qunsh"
};
static const unsigned char quarrel[] = {
#embed "data/scenarios/quarrel.qunsh"
};
static const unsigned char flood[] = {
#embed "data/scenarios/flood.qunsh"
};
static const unsigned char graduated_class[] = {
#embed "data/scenarios/graduated-class.qunsh"
};
static const unsigned char teachers_day[] = {
#embed "data/scenarios/teachers-day.qunsh"
};
static const unsigned char tour[] = {
#embed "data/scenarios/tour.qunsh"
};

static const cdata_file cdata_scenarios[] = {
    {"flattery-chain", flattery_chain, sizeof flattery_chain},
    {"homework", homework, sizeof homework},
    {"praise", praise, sizeof praise},
    {"ranking-at-night", ranking_at_night, sizeof ranking_at_night},
    {"swindler", swindler, sizeof swindler},
    {"votes-and-donations", votes_and_donations, sizeof votes_and_donations},
    {"quarrel", quarrel, sizeof quarrel},
    {"flood", flood, sizeof flood},
    {"graduated-class", graduated_class, sizeof graduated_class},
    {"teachers-day", teachers_day, sizeof teachers_day},
};
const size_t cdata_scenarios_count = sizeof cdata_scenarios / sizeof *cdata_scenarios;

static const cdata_file cdata_tour_file = {"tour", tour, sizeof tour};

const cdata_file *cdata_scenario(size_t index) { return cdata_scenarios + index; }

const cdata_file *cdata_tour(void) { return &cdata_tour_file; }
