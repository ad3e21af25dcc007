package org.ithaca.common.database;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shared {@link JdbcClient}: it maps {@code uuid} to id records, {@code text[]} to lists,
 * {@code timestamptz} to {@link Instant} and {@code jsonb} to records.
 */
@Configuration(proxyBeanMethods = false)
class JdbcConfiguration {

  @Bean
  JdbcClient jdbcClient(DataSource dataSource, JsonMapper json) {
    var conversions = new DefaultConversionService();
    conversions.addConverter(Timestamp.class, Instant.class, Timestamp::toInstant);
    conversions.addConverterFactory(new WordToEnum());
    conversions.addConverter(new ArrayToList());
    conversions.addConverter(new JsonToRecord(json));
    return JdbcClient.create(new NamedParameterJdbcTemplate(dataSource), conversions);
  }

  /** {@code never-a-past-partner} or {@code reviewing} to the constant of that name. */
  private static final class WordToEnum implements ConverterFactory<String, Enum<?>> {

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public <T extends Enum<?>> Converter<String, T> getConverter(Class<T> type) {
      return word ->
          (T) Enum.valueOf((Class) type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  private static final class ArrayToList implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(new ConvertiblePair(Array.class, List.class));
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
      if (source == null) {
        return null;
      }
      try {
        return List.copyOf(Arrays.asList((Object[]) ((Array) source).getArray()));
      } catch (SQLException e) {
        throw new IllegalStateException("An SQL array could not be read: " + source, e);
      }
    }
  }

  private record JsonToRecord(JsonMapper json) implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(new ConvertiblePair(PGobject.class, Object.class));
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
      String text = source == null ? null : ((PGobject) source).getValue();
      if (text == null) {
        return null;
      }
      var type = json.constructType(targetType.getResolvableType().getType());
      return type.hasRawClass(String.class) ? text : json.readValue(text, type);
    }
  }
}
