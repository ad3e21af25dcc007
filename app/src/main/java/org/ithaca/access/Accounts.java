package org.ithaca.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ithaca.common.AccountId;
import org.ithaca.common.Ids;
import org.ithaca.common.database.Conditions;
import org.ithaca.common.database.Like;
import org.ithaca.common.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All accounts. */
@Repository
public class Accounts {

  private static final String COLUMNS =
      """
      id, email, name, password_hash is not null as activated, administrator, locale, created_at,
      last_sign_in_at, disabled_at is not null as disabled
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Accounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A person to have an account. */
  public record NewAccount(String email, String name) {}

  public Optional<Account> find(AccountId id) {
    return jdbc.sql("select " + COLUMNS + " from account where id = :id")
        .param("id", id.value())
        .query(Account.class)
        .optional();
  }

  public Account get(AccountId id) {
    return find(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no account " + id + "."));
  }

  public Optional<Account> findByEmail(String email) {
    return jdbc.sql("select " + COLUMNS + " from account where email = :email")
        .param("email", Account.normalizedEmail(email))
        .query(Account.class)
        .optional();
  }

  /** Says nothing to the person; {@link Invitations} does. */
  public AccountId getOrCreate(String email, String name) {
    var ids = getOrCreateAll(List.of(new NewAccount(email, name)));
    return ids.values().iterator().next();
  }

  /**
   * The accounts of many people in two statements, for imports.
   *
   * @return ids by normalized e-mail address, in the order given
   */
  public Map<String, AccountId> getOrCreateAll(Collection<NewAccount> people) {
    var names = new LinkedHashMap<String, String>();
    people.forEach(p -> names.putIfAbsent(Account.normalizedEmail(p.email()), p.name().strip()));
    String[] emails = names.keySet().toArray(String[]::new);
    jdbc.sql(
            """
            insert into account (id, email, name, created_at)
            select unnest(:ids), unnest(:emails), unnest(:names), :now
            on conflict (email) do nothing
            """)
        .param("ids", names.keySet().stream().map(_ -> Ids.next(clock)).toArray(UUID[]::new))
        .param("emails", emails)
        .param("names", names.values().toArray(String[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .update();
    var found = new HashMap<String, AccountId>();
    jdbc.sql("select email, id from account where email = any(:emails)")
        .param("emails", emails)
        .query(row -> {
          found.put(row.getString("email"), new AccountId(row.getObject("id", UUID.class)));
        });
    var ordered = new LinkedHashMap<String, AccountId>();
    names.keySet().forEach(email -> ordered.put(email, found.get(email)));
    return ordered;
  }

  /** By name; {@code search} is part of a name or an e-mail address, empty for everybody. */
  public Paging<Account> list(String search, int page) {
    var found =
        new Conditions().and(!search.isBlank(), "lower(name) || ' ' || email like :pattern");
    var rows =
        jdbc.sql(
                """
                select %s from account
                where %s order by lower(name), id limit :limit offset :offset
                """
                    .formatted(COLUMNS, found.sql()))
            .param("pattern", Like.containing(search))
            .param("limit", Paging.SIZE + 1)
            .param("offset", Paging.offset(page, Paging.SIZE))
            .query(Account.class)
            .list();
    return Paging.of(rows, page, Paging.SIZE);
  }

  public List<Account> listAdministrators() {
    return jdbc.sql("select " + COLUMNS + " from account where administrator order by lower(name)")
        .query(Account.class)
        .list();
  }

  public void rename(AccountId id, String name) {
    jdbc.sql("update account set name = :name where id = :id")
        .param("name", name.strip())
        .param("id", id.value())
        .update();
  }

  public void makeAdministrator(AccountId id, boolean administrator) {
    jdbc.sql("update account set administrator = :administrator where id = :id")
        .param("administrator", administrator)
        .param("id", id.value())
        .update();
  }

  /** Nobody signs in with a disabled account; what they did stays. */
  public void disable(AccountId id, boolean disabled) {
    jdbc.sql("update account set disabled_at = :at where id = :id")
        .param("at", disabled ? Timestamp.from(clock.instant()) : null)
        .param("id", id.value())
        .update();
  }
}
