package org.ithaca.common.web;

import java.util.List;

/**
 * One page of a list. Lists read one row more than they show, so that no count over all rows is
 * needed to know whether there is a next page.
 *
 * @param number from 1
 */
public record Paging<T>(List<T> rows, int number, int size, boolean more) {

  public static final int SIZE = 50;

  public static int offset(int number, int size) {
    return Math.multiplyExact(Math.max(1, number) - 1, size);
  }

  /**
   * @param read up to {@code size + 1} rows
   */
  public static <T> Paging<T> of(List<T> read, int number, int size) {
    boolean more = read.size() > size;
    return new Paging<>(more ? List.copyOf(read.subList(0, size)) : read, number, size, more);
  }

  public boolean first() {
    return number <= 1;
  }
}
