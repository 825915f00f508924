package org.warraq.bench;

import java.util.List;

/** Lines of sites, as they stray into texts: written for the measurement, by language. */
final class SiteLines {
  private SiteLines() {}

  static String site(String language) {
    return switch (language) {
      case "ar" -> "صحيفة المرفأ";
      case "fa" -> "روزنامه بندر";
      case "fr" -> "Le Courrier du port";
      default -> "The Quay Gazette";
    };
  }

  static List<String> readAlso(String language) {
    return switch (language) {
      case "ar" ->
          List.of(
              "اقرأ أيضاً",
              "اقرأ أيضا",
              "إقرأ أيضاً",
              "قد يهمك ايضا",
              "قد يهمّك أيضاً",
              "شاهد أيضًا",
              "طالع أيضا",
              "مواضيع ذات صلة",
              "أخبار ذات صلة",
              "اقرأ المزيد",
              "ذات صلة",
              "قد يعجبك أيضا");
      case "fr" ->
          List.of(
              "Lire aussi",
              "À lire aussi",
              "A lire également",
              "Voir aussi",
              "Articles similaires",
              "Sur le même sujet",
              "Lire également",
              "Vous aimerez aussi");
      case "fa" -> List.of("بیشتر بخوانید", "همچنین بخوانید", "مطالب مرتبط", "اخبار مرتبط");
      case "en" ->
          List.of(
              "Read also",
              "Read more",
              "READ MORE",
              "See also",
              "Related stories",
              "You may also like",
              "More on this story",
              "Related",
              "Also read",
              "Read next");
      default -> List.of();
    };
  }

  static List<String> headlines(String language) {
    return switch (language) {
      case "ar" ->
          List.of(
              "الوالي يدشن سوقا جديدة للسمك في الميناء",
              "هل تعود القطارات إلى خط الساحل؟",
              "افتتاح مكتبة الحي بعد عامين من الترميم",
              "«لن نغلق المخبز»: حكاية حي يقاوم",
              "ارتفاع أسعار البن 12% خلال شهر");
      case "fr" ->
          List.of(
              "Le port ouvre une nouvelle halle aux poissons",
              "Les trains reviendront-ils sur la côte ?",
              "Une bibliothèque rouvre après deux ans de travaux",
              "Le prix du café grimpe de 12 % en un mois");
      case "fa" ->
          List.of(
              "بازار تازه ماهی در بندر گشایش یافت",
              "کتابخانه محله پس از دو سال باز شد",
              "بهای قهوه در یک ماه ۱۲ درصد بالا رفت");
      case "en" ->
          List.of(
              "Harbour opens a new fish hall", "Will trains return to the coast?",
              "Library reopens after two years of repairs", "Coffee prices rise 12% in a month");
      default -> List.of();
    };
  }

  static List<String> credits(String language) {
    return switch (language) {
      case "ar" ->
          List.of(
              "المصدر: صحيفة المرفأ – الرئيسية",
              "المصدر : وكالات",
              "المصدر/ رويترز",
              "رابط الخبر بصحيفة المرفأ: عودة الصيادين",
              "نقلا عن: موقع الساحل",
              "(أ ف ب)",
              "مصدر الخبر: المرفأ",
              "Created by FeedMill",
              "Feed: المرفأ",
              "وكالات");
      case "fr" ->
          List.of(
              "Source : AFP",
              "Source: Le Courrier du port",
              "(AFP)",
              "Avec agences",
              "Cet article est apparu en premier sur Le Courrier du port.",
              "Article original : https://courrier.example/port");
      case "fa" ->
          List.of("منبع: ایرنا", "منبع : روزنامه بندر", "به نقل از: ایسنا", "لینک خبر: بندر");
      case "en" ->
          List.of(
              "Source: The Quay Gazette",
              "Source: Reuters",
              "Via: quay.example",
              "Powered by FeedMill",
              "Created by FeedMill",
              "This article was originally published by The Quay Gazette.",
              "Originally published at https://quay.example/fish",
              "(AP)",
              "The post Fish hall opens appeared first on The Quay Gazette.");
      default -> List.of();
    };
  }

  static List<String> calls(String language) {
    return switch (language) {
      case "ar" ->
          List.of(
              "تابعونا على فيسبوك وتويتر",
              "اشترك في نشرتنا البريدية ليصلك جديدنا كل صباح.",
              "انضموا إلى قناتنا على تلغرام",
              "لمتابعة آخر الأخبار حمّلوا تطبيقنا",
              "شارك الخبر على واتساب",
              "حمّل تطبيق المرفأ الآن!",
              "كن أول من يعلق",
              "أضف تعليقاً",
              "شارك من خلال فيسبوك تويتر",
              "شاركونا آراءكم في التعليقات");
      case "fr" ->
          List.of(
              "Suivez-nous sur Facebook et Instagram",
              "Abonnez-vous à notre newsletter !",
              "Inscrivez-vous à notre lettre du matin.",
              "Partagez cet article",
              "Rejoignez notre chaîne WhatsApp.",
              "Laisser un commentaire",
              "Téléchargez l’application du Courrier");
      case "fa" ->
          List.of(
              "ما را در تلگرام دنبال کنید",
              "به کانال ما بپیوندید",
              "نظر خود را بنویسید",
              "این خبر را به اشتراک بگذارید");
      case "en" ->
          List.of(
              "Follow us on Facebook and X",
              "Subscribe to our newsletter for more stories like this.",
              "Sign up for our morning briefing.",
              "Join our WhatsApp channel",
              "Share this:",
              "Download our app to never miss a story.",
              "Leave a comment",
              "Be the first to comment",
              "Click here to subscribe.");
      default -> List.of();
    };
  }

  /** The dateline, a bar, and what stands between it and the text. */
  static List<String> datelines(String language) {
    return switch (language) {
      case "ar" ->
          List.of(
              "الرباط – و م ع| – ",
              "الدار البيضاء/و.م.ع|/ ",
              "القاهرة (رويترز)| - ",
              "دمشق – وكالات|: ",
              "بيروت (أ ف ب)| – ",
              "نواكشوط| – ",
              "الخرطوم|: ",
              "صنعاء - الأناضول| - ",
              "تونس (وات)| - ",
              "الرياض، 3 مايو (واس)| -- ");
      case "fr" ->
          List.of(
              "RABAT (MAP)| - ",
              "Paris (AFP)| – ",
              "Tunis, 3 mai (TAP)| - ",
              "DAKAR| — ",
              "Alger, 12 mars 2024 (APS)| - ",
              "PARIS, 3 mai (Reuters)| - ");
      case "fa" -> List.of("تهران - ایرنا| - ", "تهران (ایسنا)| - ", "مشهد – ایسنا|: ");
      case "en" ->
          List.of(
              "LONDON, May 3 (Reuters)| — ",
              "PARIS (AFP)| - ",
              "NEW YORK (AP)| — ",
              "CAIRO| — ",
              "Geneva, Switzerland (AP)| – ",
              "BEIJING, June 12 (Xinhua)| -- ",
              "RABAT, Morocco (AP)| — ");
      default -> List.of();
    };
  }
}
