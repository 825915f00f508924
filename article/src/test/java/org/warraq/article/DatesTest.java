package org.warraq.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-01-10T08:30:00+03:00|2026-01-10T05:30:00Z",
        "2026-01-10T08:30:00.123Z|2026-01-10T08:30:00Z",
        "2026-01-10T08:30:00+0100|2026-01-10T07:30:00Z",
        "2026-01-10 08:30|2026-01-10T08:30:00Z",
        "2026/1/9|2026-01-09T00:00:00Z",
        "Sat, 10 Jan 2026 08:30:00 GMT|2026-01-10T08:30:00Z",
        "1768033800|2026-01-10T08:30:00Z",
        "10 يناير، 2026|2026-01-10T00:00:00Z",
        "السبت ١٠ كانون الثاني ٢٠٢٦|2026-01-10T00:00:00Z",
        "نشر في 3 غشت 2025 على الساعة 14:05|2025-08-03T14:05:00Z",
        "January 10th, 2026 at 8:30 pm|2026-01-10T20:30:00Z",
        "Publié le 1er août 2025 à 09:15|2025-08-01T09:15:00Z",
        "10 de enero de 2026|2026-01-10T00:00:00Z",
        "10.01.2026|2026-01-10T00:00:00Z",
        "12/31/2025|2025-12-31T00:00:00Z"
      })
  void everyHabitOfWritingADateIsRead(String text, String instant) {
    assertThat(Dates.parse(text).map(OffsetDateTime::toInstant)).contains(Instant.parse(instant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "اليوم", "2026-13-45", "2026-02-30T10:00", "Room 1234", "99/99/2026"})
  void whatIsNoDateIsNone(String text) {
    assertThat(Dates.parse(text)).isEmpty();
  }
}
