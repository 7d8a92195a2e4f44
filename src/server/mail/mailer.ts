/**
 * E-mail through an SMTP server: the one home of nodemailer.
 *
 * [Note: A mail may be lost, never doubled] SMTP has no "did you get it?". If we die between the
 * server's yes and our note of it, nobody can tell. Such a notice is not sent again by itself: it stands
 * as interrupted on the desk, and a person decides. Its Message-ID is the notice's own id, so a
 * mailbox that gets it twice can show it once. When the *connection* is lost and we live, it is tried
 * again, as RFC 5321 asks (4.5.4.1); a server that took the mail and broke off before saying so may then
 * deliver it twice, under the same Message-ID.
 */
import { createTransport, type NodemailerError } from "nodemailer"
import { UnissonError } from "../../domain/errors"
import type { NoticeFailure } from "../../domain/notice"
import type { Config } from "../config"
import { type Letter, plainText } from "./letter"
import { letterHtml } from "./letter-html"

export type Mail = {
  /** Of whoever asked for it. The same id gives the same Message-ID. */
  readonly id: string
  readonly to: { readonly name: string; readonly address: string }
  /** Where answers go, where it is not the sender's address. */
  readonly replyTo?: { readonly name: string; readonly address: string } | undefined
  readonly letter: Letter
  /** Where the reader may stop such mails: a page, opened by a person. */
  readonly unsubscribeUrl?: string | undefined
}

/** A mail that did not go out. */
export class MailError extends UnissonError<NoticeFailure> {
  /** Whether trying again later may help. */
  readonly isPassing: boolean

  constructor(code: NoticeFailure, isPassing: boolean, sentence: string, cause: unknown) {
    super(code, sentence, { cause })
    this.isPassing = isPassing
  }
}

export type Mailer = {
  /** Who mails come from, as the reader sees it. */
  readonly from: string
  /** Hand one mail to the server. @throws MailError */
  send(mail: Mail): Promise<void>
  /** Whether the server answers and takes our password. @throws MailError */
  check(): Promise<void>
  close(): void
}

/** A server that is silent for so long does not answer. Milliseconds. */
const CONNECT_TIMEOUT_MS = 10_000
const SILENCE_TIMEOUT_MS = 30_000
/** From here on a reply of SMTP is a no for good (RFC 5321, 4.2.1). */
const PERMANENT = 500

const isNodemailerError = (error: unknown): error is NodemailerError =>
  error instanceof Error && "code" in error

/** Why a mail did not go out, in our words. */
const mailErrorOf = (error: unknown): MailError => {
  if (!isNodemailerError(error)) throw error
  const { code, responseCode = 0, command = "", message } = error
  const isFinal = responseCode >= PERMANENT
  const fail = (reason: NoticeFailure, isPassing: boolean) =>
    new MailError(reason, isPassing, `The mail did not go out: ${message}`, error)
  if (code === "EAUTH" || code === "ENOAUTH") return fail("sign-in", !isFinal)
  if (!isFinal) return fail("unreachable", true)
  return fail(command === "RCPT TO" || code === "EENVELOPE" ? "address-refused" : "refused", false)
}

const guarded = async (work: () => Promise<unknown>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    throw mailErrorOf(error)
  }
}

/** The domain of the sender: what stands after the @ of a Message-ID. */
const domainOf = (from: string): string => /@([\w.-]+)/u.exec(from)?.[1] ?? "localhost"

/** The way to the mail server; undefined where none is set. Nothing is connected before it is used. */
export const openMailer = ({
  smtpUrl,
  mailFrom,
}: Pick<Config, "smtpUrl" | "mailFrom">): Mailer | undefined => {
  if (smtpUrl === undefined || mailFrom === undefined) return undefined
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    // A letter is text of our own: nothing in it may read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    from: mailFrom,
    send: ({ id, to, replyTo, letter, unsubscribeUrl }) =>
      guarded(() =>
        transport.sendMail({
          messageId: `<${id}@${domainOf(mailFrom)}>`,
          from: mailFrom,
          to,
          ...(replyTo && { replyTo }),
          subject: letter.subject,
          text: plainText(letter),
          html: letterHtml(letter),
          headers: {
            // Holiday answers are for people who write.
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "OOF, AutoReply",
          },
          ...(unsubscribeUrl && { list: { unsubscribe: unsubscribeUrl } }),
        }),
      ),
    check: () => guarded(() => transport.verify()),
    close: () => transport.close(),
  }
}
