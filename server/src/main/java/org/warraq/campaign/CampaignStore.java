package org.warraq.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.warraq.campaign.Campaign.FullText;
import org.warraq.campaign.Campaign.PublishMode;
import org.warraq.campaign.Campaign.Rules;
import org.warraq.language.RepairPolicy;
import org.warraq.newsroom.UpdatePolicy;
import org.warraq.store.Columns;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** The campaigns. */
@Component
public class CampaignStore {
  private final Database database;
  private final Ids ids;
  private final InstantSource clock;

  CampaignStore(Database database, Ids ids, InstantSource clock) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
  }

  public List<Campaign> all() {
    return database
        .sql()
        .sql("SELECT * FROM campaign ORDER BY name")
        .query(CampaignStore::campaign)
        .list();
  }

  public Optional<Campaign> find(long id) {
    return database
        .sql()
        .sql("SELECT * FROM campaign WHERE id = :id")
        .param("id", id)
        .query(CampaignStore::campaign)
        .optional();
  }

  /** A campaign of this name: the one that exists, or a new active one with the given settings. */
  public Campaign add(
      String name, FullText fullText, Rules rules, Optional<Long> defaultSectionId) {
    return database.write(() -> {
      settings(
              database
                  .sql()
                  .sql(
                      """
                      INSERT INTO campaign (id, name, full_text, publish_mode, section_id, min_words, max_age_days,
                        delay_minutes, min_confidence, languages, required_words, refused_words,
                        update_policy, repairs, created_at)
                      VALUES (:id, :name, :full_text, :publish_mode, :section, :min_words, :max_age,
                        :delay, :min_confidence, :languages, :required, :refused, :updates, :repairs, :now)
                      ON CONFLICT (name) DO NOTHING
                      """),
              fullText,
              rules,
              defaultSectionId)
          .param("id", ids.next())
          .param("name", name)
          .param("now", clock.millis())
          .update();
      return database
          .sql()
          .sql("SELECT * FROM campaign WHERE name = :name")
          .param("name", name)
          .query(CampaignStore::campaign)
          .single();
    });
  }

  /** Changes a campaign's settings from now on. */
  public void save(Campaign campaign) {
    database.run(() -> {
      settings(
              database
                  .sql()
                  .sql(
                      """
                      UPDATE campaign SET name = :name, active = :active, full_text = :full_text,
                        publish_mode = :publish_mode, section_id = :section, min_words = :min_words,
                        max_age_days = :max_age, delay_minutes = :delay, min_confidence = :min_confidence,
                        languages = :languages, required_words = :required, refused_words = :refused,
                        update_policy = :updates, repairs = :repairs, poll_minutes = :poll_minutes
                      WHERE id = :id
                      """),
              campaign.fullText(),
              campaign.rules(),
              campaign.defaultSectionId())
          .param("id", campaign.id())
          .param("name", campaign.name())
          .param("active", campaign.state() == Campaign.State.ACTIVE)
          .param(
              "poll_minutes",
              campaign.pollEvery().map(Duration::toMinutes).orElse(null),
              Types.INTEGER)
          .update();
      database
          .sql()
          .sql(
              """
              UPDATE feed SET polled = (state <> 'PAUSED' AND :active)
              WHERE campaign_id = :id AND polled <> (state <> 'PAUSED' AND :active)
              """)
          .param("id", campaign.id())
          .param("active", campaign.state() == Campaign.State.ACTIVE)
          .update();
    });
  }

  /** The pauses between polls that campaigns fix, by the campaign's id. */
  public Map<Long, Duration> fixedPauses() {
    return database
        .sql()
        .sql("SELECT id, poll_minutes FROM campaign WHERE poll_minutes IS NOT NULL")
        .query((row, n) ->
            Map.entry(row.getLong("id"), Duration.ofMinutes(row.getInt("poll_minutes"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static StatementSpec settings(
      StatementSpec statement, FullText fullText, Rules rules, Optional<Long> sectionId) {
    return statement
        .param("full_text", fullText.name())
        .param("publish_mode", rules.publishMode().name())
        .param("section", sectionId.orElse(null), Types.BIGINT)
        .param("min_words", rules.minWords())
        .param("max_age", rules.maxAge().map(age -> (int) age.toDays()).orElse(null), Types.INTEGER)
        .param("delay", rules.delay().toMinutes())
        .param("min_confidence", rules.minConfidence())
        .param("languages", String.join("\n", rules.languages()))
        .param("required", String.join("\n", rules.requiredWords()))
        .param("refused", String.join("\n", rules.refusedWords()))
        .param("updates", rules.updates().name())
        .param("repairs", rules.repairs().differences());
  }

  private static Campaign campaign(ResultSet row, int n) throws SQLException {
    return new Campaign(
        row.getLong("id"),
        row.getString("name"),
        row.getBoolean("active") ? Campaign.State.ACTIVE : Campaign.State.PAUSED,
        FullText.valueOf(row.getString("full_text")),
        new Rules(
            PublishMode.valueOf(row.getString("publish_mode")),
            row.getInt("min_words"),
            Columns.number(row, "max_age_days").map(Duration::ofDays),
            Duration.ofMinutes(row.getInt("delay_minutes")),
            row.getDouble("min_confidence"),
            lines(row.getString("languages")),
            lines(row.getString("required_words")),
            lines(row.getString("refused_words")),
            UpdatePolicy.valueOf(row.getString("update_policy")),
            RepairPolicy.ofDifferences(row.getString("repairs"))),
        Columns.number(row, "section_id"),
        Columns.number(row, "poll_minutes").map(Duration::ofMinutes));
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
