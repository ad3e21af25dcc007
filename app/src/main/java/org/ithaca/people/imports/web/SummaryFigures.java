package org.ithaca.people.imports.web;

import java.util.ArrayList;
import java.util.List;
import org.ithaca.common.ui.Figure;
import org.ithaca.common.web.Page;
import org.ithaca.people.imports.SheetImport.Summary;

/** What came of an import, in numbers. */
public final class SummaryFigures {

  private SummaryFigures() {}

  public static List<Figure> of(Page page, Summary summary, boolean enrols) {
    var figures = new ArrayList<Figure>();
    figures.add(figure(page, summary.added(), "people.import.figure.added"));
    figures.add(figure(page, summary.updated(), "people.import.figure.updated"));
    if (enrols) {
      figures.add(figure(page, summary.enrolled(), "people.import.figure.enrolled"));
    }
    if (summary.waiting() > 0) {
      figures.add(figure(page, summary.waiting(), "people.import.figure.waiting"));
    }
    figures.add(figure(page, summary.warned(), "people.import.figure.warned"));
    figures.add(figure(page, summary.rejected(), "people.import.figure.rejected"));
    if (summary.blank() > 0) {
      figures.add(figure(page, summary.blank(), "people.import.figure.blank"));
    }
    return figures;
  }

  private static Figure figure(Page page, int number, String key) {
    return Figure.of(Integer.toString(number), page.t(key));
  }
}
