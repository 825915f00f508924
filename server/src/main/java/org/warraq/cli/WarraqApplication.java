package org.warraq.cli;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole newspaper in one process. */
@SpringBootApplication(scanBasePackages = "org.warraq")
class WarraqApplication {}
