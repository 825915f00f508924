package org.warraq.desk;

import org.warraq.people.Accounts;

/** The fields of an account, wherever they stand. */
final class ProfileForm {
  private static final int MAX_NAME = 40;
  private static final int MAX_DISPLAY_NAME = 80;

  private ProfileForm() {}

  static String loginName(Form form, String field) {
    String name = form.required(field, MAX_NAME);
    if (!Accounts.isName(name)) {
      form.refuse(field, "login_name");
    }
    return name;
  }

  static String displayName(Form form) {
    return form.required("display_name", MAX_DISPLAY_NAME);
  }

  /** A new password, typed twice in {@code password} and {@code again}. */
  static void newPassword(Form form) {
    String password = form.value("password");
    Accounts.problem(password)
        .ifPresent(problem -> {
          switch (problem) {
            case TOO_SHORT ->
                form.refuse("password", "password_short", Accounts.MIN_PASSWORD_CHARACTERS);
            case TOO_LONG -> form.refuse("password", "password_long", Accounts.MAX_PASSWORD_BYTES);
          }
        });
    if (!password.equals(form.value("again"))) {
      form.refuse("again", "password_differs");
    }
  }
}
