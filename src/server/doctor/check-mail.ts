import type { Config } from "../config"
import { MailError, openMailer } from "../mail/mailer"
import type { Finding } from "./report"

/** The mail server without the password that its address may hold. */
const placeOf = (smtpUrl: string): string => new URL(smtpUrl).host

/** Whether the mail server, where one is set, answers and lets us in. */
export const checkMail = async (config: Pick<Config, "smtpUrl" | "mailFrom">): Promise<Finding> => {
  const subject = "E-mail"
  const mailer = openMailer(config)
  if (mailer === undefined)
    return { subject, verdict: "good", words: "none is sent (no SMTP_URL): links are copied from the desk" }
  try {
    await mailer.check()
    return {
      subject,
      verdict: "good",
      words: `through ${placeOf(config.smtpUrl ?? "")}, from ${mailer.from}`,
    }
  } catch (error) {
    if (!(error instanceof MailError)) throw error
    const remedy =
      error.code === "sign-in"
        ? "Check the user and the password in SMTP_URL"
        : "Check SMTP_URL, and that the mail server can be reached from here"
    return { subject, verdict: "hint", words: error.message, remedy }
  } finally {
    mailer.close()
  }
}
