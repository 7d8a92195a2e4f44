/** E-mail through a real SMTP server. */
import { randomUUID } from "node:crypto"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { checkMail } from "../../src/server/doctor/check-mail"
import type { Letter } from "../../src/server/mail/letter"
import { type Mailer, openMailer } from "../../src/server/mail/mailer"
import { type MailServer, startMailServer } from "../fixtures/mail-server"

const FROM = "Notre film <films@example.org>"
const LETTER: Letter = {
  subject: "Votre phrase vous attend, Zoé",
  language: "fr",
  parts: [
    { kind: "text", text: "Bonjour Zoé,\nà vous\u202f!" },
    { kind: "quote", text: "Elles codent & <elles> créent." },
    { kind: "action", label: "Ouvrir mon brief", url: "https://film.example.org/i#abc" },
    { kind: "aside", text: "Ce lien est à vous seule." },
  ],
}

let mailServer: MailServer
let mailer: Mailer
const open = (smtpUrl: string): Mailer => {
  const opened = openMailer({ smtpUrl, mailFrom: FROM })
  if (opened === undefined) throw new Error("There is a mail server, so there is a mailer")
  return opened
}
const mailTo = (address: string) => ({
  id: randomUUID(),
  to: { name: "Zoé Martin", address },
  letter: LETTER,
})

beforeAll(async () => {
  mailServer = await startMailServer()
  mailer = open(mailServer.url)
})
afterEach(() => mailServer.behave("take"))
afterAll(async () => {
  mailer.close()
  await mailServer.close()
})

describe("a mail", () => {
  test("says the same in plain text and in HTML, and nothing in it is taken for HTML", async () => {
    const mail = {
      ...mailTo("zoe@example.org"),
      replyTo: { name: "Odile", address: "odile@example.org" },
      unsubscribeUrl: "https://film.example.org/quiet#abc",
    }
    await mailer.send(mail)
    const got = mailServer.mails.at(-1)
    expect(got).toMatchObject({
      subject: LETTER.subject,
      messageId: `<${mail.id}@example.org>`,
      text: [
        "Bonjour Zoé,\nà vous\u202f!",
        "> Elles codent & <elles> créent.",
        "Ouvrir mon brief\nhttps://film.example.org/i#abc",
        "—\nCe lien est à vous seule.\n",
      ].join("\n\n"),
    })
    expect(got?.from?.text).toBe('"Notre film" <films@example.org>')
    expect(got?.replyTo?.text).toBe('"Odile" <odile@example.org>')
    expect(got?.html).toContain("Elles codent &amp; &lt;elles&gt; créent.")
    expect(got?.html).toContain('<a href="https://film.example.org/i#abc"')
    expect(got?.headers.get("list")).toEqual({
      unsubscribe: { url: "https://film.example.org/quiet#abc" },
    })
  })

  test("to an address that nobody has is refused for good", async () => {
    mailServer.unknown.add("nobody@example.org")
    await expect(mailer.send(mailTo("nobody@example.org"))).rejects.toMatchObject({
      code: "address-refused",
      isPassing: false,
    })
  })

  test.each([
    ["later", "unreachable", true],
    ["spam", "refused", false],
    ["hang-up", "unreachable", true],
    ["swallow", "unreachable", true],
  ] as const)("that meets a server of the manner %s: %s", async (manner, code, isPassing) => {
    const before = mailServer.mails.length
    mailServer.behave(manner)
    await expect(mailer.send(mailTo("zoe@example.org"))).rejects.toMatchObject({ code, isPassing })
    // What was swallowed has arrived, and nobody can know: see [Note: A mail may be lost, never doubled].
    expect(mailServer.mails.length - before).toBe(manner === "swallow" ? 1 : 0)
    mailServer.behave("take")
    await mailer.send(mailTo("zoe@example.org"))
  })
})

describe("a mail server", () => {
  test("that does not answer is passing trouble, and the doctor says so", async () => {
    const gone = await startMailServer()
    await gone.close()
    const lost = open(gone.url)
    await expect(lost.send(mailTo("zoe@example.org"))).rejects.toMatchObject({
      code: "unreachable",
      isPassing: true,
    })
    expect(await checkMail({ smtpUrl: gone.url, mailFrom: FROM })).toMatchObject({
      verdict: "hint",
      words: expect.stringContaining("ECONNREFUSED"),
    })
  })

  test("asks for the password", async () => {
    const locked = await startMailServer({ password: "sesame" })
    const withPassword = (password: string): string => locked.url.replace("//", `//films:${password}@`)
    try {
      await open(withPassword("sesame")).send(mailTo("zoe@example.org"))
      expect(locked.mails).toHaveLength(1)
      await expect(open(withPassword("wrong")).send(mailTo("zoe@example.org"))).rejects.toMatchObject({
        code: "sign-in",
        isPassing: false,
      })
      const findings = await Promise.all(
        ["sesame", "wrong"].map(password => checkMail({ smtpUrl: withPassword(password), mailFrom: FROM })),
      )
      expect(findings.map(({ verdict }) => verdict)).toEqual(["good", "hint"])
      expect(JSON.stringify(findings)).not.toContain("sesame")
    } finally {
      await locked.close()
    }
  })

  test("is not needed", async () => {
    expect(openMailer({ smtpUrl: undefined, mailFrom: undefined })).toBeUndefined()
    expect(await checkMail({ smtpUrl: undefined, mailFrom: undefined })).toMatchObject({ verdict: "good" })
  })
})
