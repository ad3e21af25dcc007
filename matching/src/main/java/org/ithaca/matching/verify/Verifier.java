package org.ithaca.matching.verify;

import org.ithaca.matching.assignment.Assignment;
import org.ithaca.matching.assignment.AssignmentCertificate;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.assignment.AssignmentProof;
import org.ithaca.matching.cascade.Cascade;
import org.ithaca.matching.cascade.CascadeCertificate;
import org.ithaca.matching.cascade.CascadeProblem;
import org.ithaca.matching.cascade.CascadeProof;
import org.ithaca.matching.grouping.Grouping;
import org.ithaca.matching.grouping.GroupingCertificate;
import org.ithaca.matching.grouping.GroupingProblem;
import org.ithaca.matching.meetingtimes.MeetingTimes;
import org.ithaca.matching.meetingtimes.MeetingTimesCertificate;
import org.ithaca.matching.meetingtimes.MeetingTimesProblem;
import org.ithaca.matching.meetingtimes.MeetingTimesProof;
import org.ithaca.matching.pairing.Pairing;
import org.ithaca.matching.pairing.PairingCertificate;
import org.ithaca.matching.pairing.PairingProblem;
import org.ithaca.matching.pairing.PairingProof;
import org.ithaca.matching.portfolio.Portfolio;
import org.ithaca.matching.portfolio.PortfolioCertificate;
import org.ithaca.matching.portfolio.PortfolioProblem;
import org.ithaca.matching.rings.RingCertificate;
import org.ithaca.matching.rings.RingProblem;
import org.ithaca.matching.rings.RingProof;
import org.ithaca.matching.rings.Rings;
import org.ithaca.matching.rotation.Rotation;
import org.ithaca.matching.rotation.RotationCertificate;
import org.ithaca.matching.rotation.RotationProblem;
import org.ithaca.matching.rotation.RotationProof;
import org.ithaca.matching.rotation.Tables;
import org.ithaca.matching.rotation.TablesCertificate;
import org.ithaca.matching.rotation.TablesProblem;
import org.ithaca.matching.routing.Routes;
import org.ithaca.matching.routing.RoutingCertificate;
import org.ithaca.matching.routing.RoutingProblem;
import org.ithaca.matching.routing.RoutingProof;
import org.ithaca.matching.stable.StableAssignment;
import org.ithaca.matching.stable.StableCertificate;
import org.ithaca.matching.stable.StableProblem;

/**
 * Checks a result against its problem and certificate, trusting neither. It reads the problem and
 * does its own arithmetic, in numbers that cannot overflow; nothing of the solvers is used.
 *
 * <p><b>Method.</b> First the rules: candidates, capacities, required and forbidden pairs, sums.
 * Then weak duality: the prices of the certificate bound the weight of every solution, and the gap
 * between that bound and the solution's weight is what could be missing. <b>Time</b> and
 * <b>space</b> O(pairs + people), for a pairing times the depth of nested odd groups.
 */
public final class Verifier {
  private Verifier() {}

  /**
   * Checks a proof as it was written down, whatever its problem; the formats are in the README.
   *
   * @throws IllegalArgumentException with the line that cannot be read
   */
  public static Verdict check(String proof) {
    String header = proof.lines().dropWhile(line -> line.startsWith("#")).findFirst().orElse("");
    return switch (header) {
      case AssignmentProof.HEADER -> {
        var read = AssignmentProof.parse(proof);
        yield check(read.problem(), read.solution(), read.certificate());
      }
      case CascadeProof.HEADER -> {
        var read = CascadeProof.parse(proof);
        yield check(read.problem(), read.solution(), read.certificate());
      }
      case PairingProof.HEADER -> {
        var read = PairingProof.parse(proof);
        yield check(read.problem(), read.solution(), read.certificate());
      }
      case RotationProof.HEADER -> {
        var read = RotationProof.parse(proof);
        yield check(read.problem(), read.solution(), read.certificate());
      }
      case MeetingTimesProof.HEADER -> {
        var read = MeetingTimesProof.parse(proof);
        yield check(read.problem(), read.solution(), read.certificate());
      }
      case RingProof.HEADER -> {
        var read = RingProof.parse(proof);
        yield check(read.problem(), read.solution(), read.certificate());
      }
      case RoutingProof.HEADER -> {
        var read = RoutingProof.parse(proof);
        yield check(read.problem(), read.solution(), read.certificate());
      }
      default -> throw new IllegalArgumentException("'" + header + "' does not begin a proof.");
    };
  }

  public static Verdict check(
      AssignmentProblem problem, Assignment solution, AssignmentCertificate certificate) {
    return new AssignmentCheck(problem, solution, certificate).verdict();
  }

  public static Verdict check(
      GroupingProblem problem, Grouping solution, GroupingCertificate certificate) {
    return new GroupingCheck(problem, solution, certificate).verdict();
  }

  public static Verdict check(
      PortfolioProblem problem, Portfolio solution, PortfolioCertificate certificate) {
    return new PortfolioCheck(problem, solution, certificate).verdict();
  }

  public static Verdict check(
      PairingProblem problem, Pairing solution, PairingCertificate certificate) {
    return new PairingCheck(problem, solution, certificate).verdict();
  }

  public static Verdict check(
      RotationProblem problem, Rotation solution, RotationCertificate certificate) {
    return new RotationCheck(problem, solution, certificate).verdict();
  }

  public static Verdict check(
      MeetingTimesProblem problem, MeetingTimes solution, MeetingTimesCertificate certificate) {
    return new MeetingTimesCheck(problem, solution, certificate).verdict();
  }

  public static Verdict check(
      CascadeProblem problem, Cascade solution, CascadeCertificate certificate) {
    return new CascadeCheck(problem, solution, certificate).verdict();
  }

  public static Verdict check(
      TablesProblem problem, Tables solution, TablesCertificate certificate) {
    return new TablesCheck(problem, solution, certificate).verdict();
  }

  public static Verdict check(
      StableProblem problem, StableAssignment solution, StableCertificate certificate) {
    return new StableCheck(problem, solution).verdict(certificate);
  }

  /** Every check of the prices of one part looks at all rings that may exceed them. */
  public static Verdict check(RingProblem problem, Rings solution, RingCertificate certificate) {
    return new RingCheck(problem, solution, certificate).verdict();
  }

  /** Of what was done with a finished log; the bound holds for everybody who had to decide. */
  public static Verdict check(
      RoutingProblem problem, Routes solution, RoutingCertificate certificate) {
    return new RoutingCheck(problem, solution, certificate).verdict();
  }
}
