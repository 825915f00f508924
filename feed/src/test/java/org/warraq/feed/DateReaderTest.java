package org.warraq.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  private static final Instant LATEST = Instant.parse("2027-12-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thu, 01 Jan 2004 19:48:21 GMT        | 2004-01-01T19:48:21Z
          01 Jan 2004 19:48:21 +0300           | 2004-01-01T16:48:21Z
          Mon, 1 Jan 04 19:48 EST              | 2004-01-02T00:48:00Z
          Thu, 31 Dec 99 23:59:59 PDT          | 2000-01-01T06:59:59Z
          Thu 01 January 2004 07:48:21 PM UTC  | 2004-01-01T19:48:21Z
          Sun, 22 Nov 2026 08:30:00 GMT+3      | 2026-11-22T05:30:00Z
          Sun, 22 Nov 2026 08:30:00 GMT+01:00  | 2026-11-22T07:30:00Z
          Sun, 22 Nov 2026 08:30:00 UTC+0300 (AST) | 2026-11-22T05:30:00Z
          Sun, 22 Nov 2026 24:00:00 GMT        | 2026-11-23T00:00:00Z
          Sun, 22 Nov 2026 08:30:00 Z          | 2026-11-22T08:30:00Z
          Sun, 22 Nov 2026                     | 2026-11-22T00:00:00Z
          Nov 22, 2026 8:30 am                 | 2026-11-22T08:30:00Z
          November 22nd, 2026 12:05 a.m.       | 2026-11-22T00:05:00Z
          Sun Jan  4 16:29:06 2004             | 2004-01-04T16:29:06Z
          Sun Jan  4 16:29:06 PST 2004         | 2004-01-05T00:29:06Z
          Fri, 2006/09/15 08:19:53 EDT         | 2006-09-15T12:19:53Z
          Sun, 22 Nov 2026 08:30:00 Asia/Riyadh | 2026-11-22T05:30:00Z
          Sun, 22 Nov 2026 08.30.15 +0300      | 2026-11-22T05:30:15Z
          Sun, 22 Nov 2026 08:30:00 ET         | 2026-11-22T13:30:00Z
          Mon, 22 Nov 2026 08:30:00 +03        | 2026-11-22T05:30:00Z
          08:30 2026-11-22                     | 2026-11-22T08:30:00Z
          08:30 22-11-2026                     | 2026-11-22T08:30:00Z
          Wednesday, 19-Aug-09 18:28:00 GMT    | 2009-08-19T18:28:00Z
          2004-07-08 23:56:58.0                | 2004-07-08T23:56:58Z
          """)
  void datesOfTheRfc822FamilyAreRead(String written, Instant expected) {
    assertThat(read(written)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2003                           | 2003-01-01T00:00:00Z
          2003-12                        | 2003-12-01T00:00:00Z
          200312                         | 2003-12-01T00:00:00Z
          2003-12-31                     | 2003-12-31T00:00:00Z
          20031231                       | 2003-12-31T00:00:00Z
          2003-335                       | 2003-12-01T00:00:00Z
          2003335                        | 2003-12-01T00:00:00Z
          03-12-31                       | 2003-12-31T00:00:00Z
          2003-12-31T10:14:55Z           | 2003-12-31T10:14:55Z
          2003-12-31T10:14:55.125Z       | 2003-12-31T10:14:55.125Z
          2003-12-31T10:14:55-08:00      | 2003-12-31T18:14:55Z
          2003-12-31T10:14:55+0300       | 2003-12-31T07:14:55Z
          2003-12-31t10:14z              | 2003-12-31T10:14:00Z
          2003-12-31T10:14+03            | 2003-12-31T07:14:00Z
          20031231T101455Z               | 2003-12-31T10:14:55Z
          2003-12-31T1014Z               | 2003-12-31T10:14:00Z
          2003-12-31 10:14:55            | 2003-12-31T10:14:55Z
          20031231101455                 | 2003-12-31T10:14:55Z
          2003-W01-1                     | 2002-12-30T00:00:00Z
          2003W526                       | 2003-12-27T00:00:00Z
          2003-W10                       | 2003-03-03T00:00:00Z
          -0312                          | 2003-12-01T00:00:00Z
          -03-12                         | 2003-12-01T00:00:00Z
          031231                         | 2003-12-31T00:00:00Z
          03-335                         | 2003-12-01T00:00:00Z
          2003-12-31T10:14:55+03:00[Asia/Riyadh] | 2003-12-31T07:14:55Z
          1072865695                     | 2003-12-31T10:14:55Z
          1072865695000                  | 2003-12-31T10:14:55Z
          """)
  void datesOfTheIsoFamilyAreRead(String written, Instant expected) {
    assertThat(read(written)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          الأحد، 22 نوفمبر 2026 08:30:00 +0300    | 2026-11-22T05:30:00Z
          ٢٢ نوفمبر ٢٠٢٦ - ٠٨:٣٠ م                | 2026-11-22T20:30:00Z
          ۲۲ نوامبر ۲۰۲۶                           | 2026-11-22T00:00:00Z
          22 تشرين الثاني 2026                    | 2026-11-22T00:00:00Z
          الأحد 4 كانون الأول 2022 10:00          | 2022-12-04T10:00:00Z
          4 كانون الثاني/يناير 2022               | 2022-01-04T00:00:00Z
          5 غشت 2026                              | 2026-08-05T00:00:00Z
          5 شتنبر 2026 10:15                      | 2026-09-05T10:15:00Z
          15 ماي 2026                             | 2026-05-15T00:00:00Z
          3 جويلية 2026                           | 2026-07-03T00:00:00Z
          7 آب 2026                               | 2026-08-07T00:00:00Z
          1 أيّار 2026                            | 2026-05-01T00:00:00Z
          12 فبراير 2026م 09:00 صباحا             | 2026-02-12T09:00:00Z
          10:15 مساءً 12 يونيو 2026               | 2026-06-12T22:15:00Z
          22 أوكتوبر 2026                         | 2026-10-22T00:00:00Z
          22 نوفمبر (تشرين الثاني) 2026           | 2026-11-22T00:00:00Z
          5 نونبر 2026                            | 2026-11-05T00:00:00Z
          5 دجنبر 2026                            | 2026-12-05T00:00:00Z
          5 يوليوز 2026                           | 2026-07-05T00:00:00Z
          5 جانفي 2026                            | 2026-01-05T00:00:00Z
          الجمعة 5 جمادى الآخرة 1448 هـ الموافق 22 نوفمبر 2026 م | 2026-11-22T00:00:00Z
          22 نوفمبر 2026 - 12 جمادى الآخرة 1448   | 2026-11-22T00:00:00Z
          الأحد 22 نوفمبر 2026 - 8:30 بتوقيت مكة  | 2026-11-22T05:30:00Z
          الأحد 22/11/2026 الساعة 08:30 صباحا     | 2026-11-22T08:30:00Z
          dimanche 22 novembre 2026 à 08h30       | 2026-11-22T08:30:00Z
          22 Şubat 2026                           | 2026-02-22T00:00:00Z
          22 ноября 2026 08:30                    | 2026-11-22T08:30:00Z
          22/11/2026 08:30                        | 2026-11-22T08:30:00Z
          11/22/2026                              | 2026-11-22T00:00:00Z
          ‏22‏/11‏/2026                              | 2026-11-22T00:00:00Z
          dim., 22 novembre 2026 08:30:00 +0100   | 2026-11-22T07:30:00Z
          1er août 2026                           | 2026-08-01T00:00:00Z
          3 déc. 2025 10:00                       | 2025-12-03T10:00:00Z
          4 de marzo de 2026                      | 2026-03-04T00:00:00Z
          5. Oktober 2026, 11:00 MEZ              | 2026-10-05T10:00:00Z
          2004-július-13T9:15-05:00               | 2004-07-13T14:15:00Z
          Κυρ, 11 Ιούλ 2004 12:00:00 EST          | 2004-07-11T17:00:00Z
          2004년 05월 28일 01:31:15               | 2004-05-27T16:31:15Z
          2004-05-25 오후 11:39:15                | 2004-05-25T14:39:15Z
          """)
  void datesOfOtherLanguagesAreRead(String written, Instant expected) {
    assertThat(read(written)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "yesterday",
        "-0001-11-30T00:00:00+00:00",
        "0000-00-00 00:00:00",
        "Wed, 30 Nov -0001 00:00:00 +0000",
        "Thu, 01 Jan 1970 00:00:00 +0000",
        "Thu, 01 Jan 9999 00:00:00 GMT",
        "22 رمضان 1447",
        "22 آبان 1405",
        "2003-13-01",
        "2003-12-41",
        "Thu, 01 Jan 2004 25:00:00 GMT",
        "22 جمادى الأولى 1448 هـ",
        "1448-05-22",
        "12",
        "12:30",
        "99999999999999999999",
        "Jan"
      })
  void whatIsNoDateIsNone(String written) {
    assertThat(read(written)).isEmpty();
  }

  @Test
  void aDateWithoutAZoneIsInTheFeedsZone() {
    DateReader reader = new DateReader(ZoneId.of("Asia/Riyadh"), LATEST);
    assertThat(reader.read("2026-11-22 08:30")).contains(Instant.parse("2026-11-22T05:30:00Z"));
    assertThat(reader.read("2026-11-22 08:30 UTC")).contains(Instant.parse("2026-11-22T08:30:00Z"));
  }

  @Test
  void aDateWithoutAZoneHasThatOfTheDatesBeforeIt() {
    DateReader reader = new DateReader(ZoneId.of("Africa/Tunis"), LATEST);
    reader.read("Sun, 22 Nov 2026 08:00:00 GMT");
    assertThat(reader.read("2026-11-22 08:30")).contains(Instant.parse("2026-11-22T07:30:00Z"));
    reader.read("Sun, 22 Nov 2026 08:00:00 +0300");
    assertThat(reader.read("2026-11-22 08:30")).contains(Instant.parse("2026-11-22T05:30:00Z"));
    assertThat(reader.read("2026-11-22")).contains(Instant.parse("2026-11-21T21:00:00Z"));
    assertThat(reader.read("2026-11-22T08:30Z")).contains(Instant.parse("2026-11-22T08:30:00Z"));
  }

  @Test
  void aZoneThatIsKnownCountsMoreThanOtherDates() {
    ReadingRules rules =
        new ReadingRules(ZoneId.of("Africa/Tunis"), LATEST, ReadingRules.Undated.IN_THE_ZONE);
    DateReader reader = new DateReader(rules);
    assertThat(reader.read("Sun, 22 Nov 2026 08:30:00 +0300"))
        .contains(Instant.parse("2026-11-22T05:30:00Z"));
    assertThat(reader.read("2026-11-22 08:30")).contains(Instant.parse("2026-11-22T07:30:00Z"));
  }

  private static Optional<Instant> read(String written) {
    return new DateReader(ZoneOffset.UTC, LATEST).read(written);
  }
}
