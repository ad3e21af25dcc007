package org.ithaca.matching.grouping;

/**
 * What a search climbs: worth, less a price for broken rules and lost ties. Where the lowest level
 * counts, it is instead what groups lack to a level all of them aim at, to the fourth power: large
 * lacks weigh more, yet every group counts.
 *
 * @param breach price of a broken rule
 * @param tie price of a lost tie
 * @param aim the level aimed at; only where the lowest level counts first
 */
record Energy(double breach, double tie, double aim) {

  double gain(Arrangement arrangement, int u, int h, int v) {
    int g = arrangement.place[u];
    double gain =
        arrangement.lowestFirst
            ? height(arrangement, g, u, v)
                - height(arrangement, g, -1, -1)
                + height(arrangement, h, v, u)
                - height(arrangement, h, -1, -1)
            : arrangement.worthGain(u, g, h, v);
    return gain
        - breach * arrangement.breachChange(u, g, h, v)
        - tie * arrangement.tieChange(u, g, h, v);
  }

  private double height(Arrangement arrangement, int group, int without, int with) {
    int size = arrangement.size(group, without, with);
    double level =
        size < 2
            ? 0
            : 2.0 * arrangement.inside(group, without, with) / ((double) size * (size - 1))
                + (double) arrangement.covered(group, without, with) / size;
    double lack = Math.max(0, 1 - level / aim);
    return -aim * lack * lack * lack * lack;
  }
}
