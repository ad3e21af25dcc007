package org.ithaca.formats;

/** Who gives and who receives. */
public enum Direction implements Term {
  @About("the more experienced gives, the other receives")
  ONE_WAY,
  @About("everybody gives and receives")
  TWO_WAY,
  @About("the more junior person gives, the more senior receives")
  REVERSE
}
