/** What is told to people, through a real mail server and the real queue. */
import { randomUUID } from "node:crypto"
import { and, eq } from "drizzle-orm"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import type { NoticeShape } from "../../src/api/shapes"
import { startWorkers } from "../../src/server/jobs/workers"
import { sendNotice } from "../../src/server/notices/send-notice"
import { sweepNotices } from "../../src/server/notices/sweep"
import { notices } from "../../src/server/store/correspondence-schema"
import { insertFilm, markFilmDone } from "../../src/server/store/films"
import { insertNotices } from "../../src/server/store/notices"
import { reviews, tokens } from "../../src/server/store/schema"
import { addSubmission } from "../fixtures/access-world"
import { TestClient } from "../fixtures/client"
import { type MailServer, startMailServer } from "../fixtures/mail-server"
import { createCampaign, setUpCoordinator, tokenOf } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"

const PATIENCE = { timeout: 20_000, interval: 50 }
/** Monday 9 March at noon in Paris. */
const DEADLINE = "2099-03-09T11:00:00.000Z"
const HOUR_MS = 60 * 60 * 1_000
const beforeDeadline = (hours: number): Date => new Date(Date.parse(DEADLINE) - hours * HOUR_MS)

let mailServer: MailServer
let server: TestServer
let coordinator: TestClient
let campaignId: string
let lineIds: string[]

beforeAll(async () => {
  mailServer = await startMailServer()
  server = await startTestServer({
    config: { smtpUrl: mailServer.url, mailFrom: "Notre film <films@example.org>" },
  })
  coordinator = await setUpCoordinator(server)
  await startWorkers(server.services)
})
beforeEach(async () => {
  mailServer.mails.length = 0
  ;({ id: campaignId } = await createCampaign(coordinator, { deadline: DEADLINE }))
  lineIds = (await coordinator.call("readBoard", { params: { campaignId } })).lines.map(({ id }) => id)
})
afterEach(() => mailServer.behave("take"))
afterAll(async () => {
  await server.close()
  await mailServer.close()
})

type Person = { readonly name?: string; readonly email?: string; readonly lineId?: string | undefined }

const add = async ({ name = "Awa Diop", email = `${randomUUID()}@example.org`, lineId }: Person = {}) => {
  const person = await coordinator.call("addContributor", {
    params: { campaignId },
    body: { name, email, role: "", place: "" },
  })
  if (lineId !== undefined)
    await coordinator.call("updateLine", { params: { lineId }, body: { contributorIds: [person.id] } })
  return person
}
/** Somebody who was given her link long ago. */
const addInvited = async (person: Person) => {
  const added = await add(person)
  await coordinator.call("makePersonalLink", { params: { contributorId: added.id } })
  await server.services.database.db
    .update(tokens)
    .set({ createdAt: new Date("2026-01-01T00:00:00Z") })
    .where(eq(tokens.contributorId, added.id))
  return added
}
type Order = {
  readonly id?: string
  readonly kind?: "invitation" | "reminder" | "message"
  readonly note?: string
}
const send = (contributorIds: string[], { id = randomUUID(), kind = "invitation", note = "" }: Order = {}) =>
  coordinator.call("sendNotices", { params: { campaignId }, body: { id, kind, note, contributorIds } })
const read = () => coordinator.call("readCorrespondence", { params: { campaignId } })
const settled = ({ state }: NoticeShape): boolean => state !== "queued" && state !== "sending"
const untilSettled = (count: number): Promise<NoticeShape[]> =>
  vi.waitFor(async () => {
    const { notices: found } = await read()
    expect(found.filter(settled)).toHaveLength(count)
    return found
  }, PATIENCE)
const mailTo = (address: string) =>
  mailServer.mails.filter(({ to }) => [to].flat().some(list => list?.text.includes(address)))

describe("an invitation", () => {
  test("brings her line and a link that opens her brief, in her language; answers go to the coordinator", async () => {
    const zoe = await add({ name: "Zoé Martin", lineId: lineIds[0] })
    const kate = await add({ name: "Kate Hill", lineId: lineIds[1] })
    await coordinator.call("updateContributor", {
      params: { contributorId: kate.id },
      body: { language: "en" },
    })
    await send([zoe.id, kate.id], { note: "On y est presque !" })
    await untilSettled(2)
    const [french] = mailTo(zoe.email)
    const [english] = mailTo(kate.email)
    expect(french?.subject).toBe("«\u202f8 mars : à nous la parole\u202f»\u202f: votre phrase vous attend")
    expect(french?.text).toContain("> Première phrase.")
    expect(french?.text).toContain("On y est presque !")
    expect(french?.text).toContain("lundi 9 mars à midi")
    expect(french?.replyTo?.text).toBe('"Odile Brandt" <odile@example.org>')
    expect(english?.text).toContain("this is what you will say")
    const link = /\S+\/i#\S+/u.exec(french?.text ?? "")?.[0]
    const visitor = new TestClient(server.url)
    await visitor.call("enter", { body: { token: tokenOf(link) } })
    expect((await visitor.call("readBrief")).contributor.name).toBe("Zoé Martin")
  })

  test("says of each person what became of it", async () => {
    const [good, gone, none] = [await add(), await add(), await add({ email: "" })]
    mailServer.unknown.add(gone.email)
    await send([good.id, gone.id, none.id])
    const found = await untilSettled(2)
    expect(
      Object.fromEntries(found.map(({ contributorId, state, failure }) => [contributorId, [state, failure]])),
    ).toEqual({
      [good.id]: ["sent", null],
      [gone.id]: ["failed", "address-refused"],
    })
  })

  test("that is asked for twice goes out once", async () => {
    const { id, email } = await add()
    const order = randomUUID()
    await Promise.all([send([id], { id: order }), send([id], { id: order })])
    await send([id], { id: order })
    await untilSettled(1)
    expect(mailTo(email)).toHaveLength(1)
  })

  test("waits for a server that says later, and says so meanwhile", async () => {
    mailServer.behave("later")
    const { id, email } = await add()
    await send([id])
    await vi.waitFor(
      async () => expect((await read()).notices).toMatchObject([{ state: "queued", failure: "unreachable" }]),
      PATIENCE,
    )
    mailServer.behave("take")
    expect(await untilSettled(1)).toMatchObject([{ state: "sent", way: "email", failure: null }])
    expect(mailTo(email)).toHaveLength(1)
  })

  test("cannot go to another campaign's people", async () => {
    const { id } = await add()
    ;({ id: campaignId } = await createCampaign(coordinator))
    await send([id])
    expect((await read()).notices).toEqual([])
  })
})

describe("a notice", () => {
  const queue = async (person: { readonly id: string }): Promise<string> => {
    const row = { campaignId, contributorId: person.id, kind: "invitation", occasion: randomUUID() } as const
    const [id = ""] = await insertNotices(server.services.database.db, [row])
    return id
  }

  test("goes out once, however many workers have it", async () => {
    const person = await add()
    const id = await queue(person)
    await Promise.allSettled(Array.from({ length: 6 }, () => sendNotice(server.services, id)))
    expect(mailTo(person.email)).toHaveLength(1)
  })

  test("whose process died while it was sent is not sent again by itself, but when a person says so", async () => {
    const person = await add()
    const id = await queue(person)
    // What is left by a process that was killed after the server's yes, or before: nobody can tell.
    await server.services.database.db.update(notices).set({ state: "sending" }).where(eq(notices.id, id))
    await sendNotice(server.services, id)
    expect((await read()).notices).toMatchObject([{ state: "failed", failure: "interrupted" }])
    expect(mailTo(person.email)).toHaveLength(0)
    await coordinator.call("retryNotice", { params: { noticeId: id } })
    await untilSettled(1)
    expect(mailTo(person.email)).toMatchObject([{ messageId: `<${id}@example.org>` }])
  })

  test("is left by a dead process for a quarter of an hour, no longer", async () => {
    const id = await queue(await add())
    const { db } = server.services.database
    const leave = (triedAt: Date) =>
      db.update(notices).set({ state: "sending", triedAt }).where(eq(notices.id, id))
    await leave(new Date())
    await sweepNotices(server.services, new Date())
    expect((await read()).notices[0]?.state).toBe("sending")
    await leave(new Date(Date.now() - HOUR_MS))
    await sweepNotices(server.services, new Date())
    expect((await read()).notices[0]?.failure).toBe("interrupted")
  })

  test("is tried out on the coordinator herself", async () => {
    const { id } = await add({ lineId: lineIds[0] })
    const draft = {
      params: { campaignId },
      body: { kind: "invitation", contributorId: id, note: "" },
    } as const
    await coordinator.call("tryNotice", draft)
    expect(mailTo("odile@example.org")).toMatchObject([
      { subject: (await coordinator.call("previewNotice", draft)).subject },
    ])
    mailServer.behave("spam")
    await expect(coordinator.call("tryNotice", draft)).rejects.toMatchObject({
      code: "mail-failed",
      details: { reason: "refused" },
    })
  })
})

describe("reminders", () => {
  const sweepAt = (now: Date): Promise<void> => sweepNotices(server.services, now)
  const reminded = async (): Promise<string[]> =>
    (await read()).notices.filter(({ kind }) => kind === "reminder").map(({ contributorId }) => contributorId)

  test("go by themselves to those who owe a take and to nobody else, once for each moment", async () => {
    const owing = await addInvited({ lineId: lineIds[0] })
    const done = await addInvited({ lineId: lineIds[1] })
    await addSubmission(server, { campaignId, lineId: lineIds[1] ?? "", contributorId: done.id })
    await addInvited({ name: "Sans phrase" })
    await sweepAt(beforeDeadline(72.5))
    expect(await reminded()).toEqual([])
    await Promise.all([
      sweepAt(beforeDeadline(72)),
      sweepAt(beforeDeadline(71.9)),
      sweepAt(beforeDeadline(71.8)),
    ])
    expect(await reminded()).toEqual([owing.id])
    await sweepAt(beforeDeadline(71))
    expect(await reminded()).toEqual([owing.id])
    await untilSettled(1)
    const [mail] = mailTo(owing.email)
    expect(mail?.text).toContain("> Première phrase.")
    expect(mail?.headers.get("list")).toMatchObject({
      unsubscribe: { url: expect.stringContaining("/quiet#") },
    })
  })

  test("come again a day later, and never at night", async () => {
    const { id } = await addInvited({ lineId: lineIds[0] })
    await sweepAt(beforeDeadline(72))
    // The first was asked for just now by the clock of this machine; the deadline is years away.
    await sweepAt(beforeDeadline(38))
    expect(await reminded()).toEqual([id])
    await sweepAt(beforeDeadline(24))
    expect(await reminded()).toEqual([id, id])
    await sweepAt(beforeDeadline(3.5))
    expect(await reminded()).toEqual([id, id])
    await sweepAt(beforeDeadline(3))
    expect(await reminded()).toEqual([id, id, id])
  })

  test("are quiet for a campaign that switched them off, and for whoever asked so", async () => {
    const person = await addInvited({ lineId: lineIds[0] })
    const setReminding = (isReminding: boolean) =>
      coordinator.call("updateCorrespondence", { params: { campaignId }, body: { isReminding } })
    await setReminding(false)
    await sweepAt(beforeDeadline(72))
    expect(await reminded()).toEqual([])
    await setReminding(true)
    const { url } = await coordinator.call("makePersonalLink", { params: { contributorId: person.id } })
    await new TestClient(server.url).call("stopReminders", { body: { token: tokenOf(url) } })
    await sweepAt(beforeDeadline(71))
    await send([person.id], { kind: "reminder" })
    expect(await reminded()).toEqual([])
    expect((await read()).people).toMatchObject([{ isQuiet: true, needsReminder: false }])
  })

  test("keep to the campaign's own day", async () => {
    await addInvited({ lineId: lineIds[0] })
    await coordinator.call("updateCorrespondence", {
      params: { campaignId },
      body: { timeZone: "America/Cayenne" },
    })
    // Noon in Paris is eight in Cayenne: the first reminder waits an hour for the day.
    await sweepAt(beforeDeadline(72))
    expect(await reminded()).toEqual([])
    await sweepAt(beforeDeadline(71))
    expect(await reminded()).toHaveLength(1)
    await expect(
      coordinator.call("updateCorrespondence", {
        params: { campaignId },
        body: { timeZone: "Mars/Olympus" },
      }),
    ).rejects.toMatchObject({ code: "bad-request" })
  })

  test("spare whoever was asked within the hours before", async () => {
    const { id } = await add({ lineId: lineIds[0] })
    await coordinator.call("makePersonalLink", { params: { contributorId: id } })
    await server.services.database.db
      .update(tokens)
      .set({ createdAt: beforeDeadline(73) })
      .where(eq(tokens.contributorId, id))
    await sweepAt(beforeDeadline(72))
    expect(await reminded()).toEqual([])
    await sweepAt(beforeDeadline(24))
    expect(await reminded()).toEqual([id])
  })
})

describe("a decision", () => {
  const decide = (takeId: string, verdict: "accepted" | "redo" | "undecided", comment = "") =>
    coordinator.call("reviewSubmission", { params: { takeId }, body: { verdict, comment, notes: [] } })
  const later = (minutes: number): Date => new Date(Date.now() + minutes * 60_000)
  const take = async (person: { readonly id: string }): Promise<string> =>
    addSubmission(server, { campaignId, lineId: lineIds[0] ?? "", contributorId: person.id })

  test("is told after a minute, once, with the coordinator's words", async () => {
    const person = await add({ lineId: lineIds[0] })
    await decide(await take(person), "redo", "La lumière est belle. Un peu plus lentement ?")
    await sweepNotices(server.services, later(0))
    expect((await read()).notices).toEqual([])
    await sweepNotices(server.services, later(2))
    await sweepNotices(server.services, later(3))
    await untilSettled(1)
    expect(mailTo(person.email)).toHaveLength(1)
    expect(mailTo(person.email)[0]?.text).toContain("Un peu plus lentement ?")
  })

  test("that was taken back in time is told to nobody; that is taken back later is not told falsely", async () => {
    const person = await add({ lineId: lineIds[0] })
    const takeId = await take(person)
    await decide(takeId, "accepted")
    await decide(takeId, "undecided")
    await sweepNotices(server.services, later(2))
    expect((await read()).notices).toEqual([])
    const { db } = server.services.database
    const row = {
      campaignId,
      contributorId: person.id,
      takeId,
      kind: "accepted",
      occasion: "a slip",
    } as const
    const [id = ""] = await insertNotices(db, [row])
    await sendNotice(server.services, id)
    expect((await read()).notices).toMatchObject([{ state: "dropped" }])
    expect(mailTo(person.email)).toEqual([])
  })

  test("of yesterday is told no more", async () => {
    const person = await add({ lineId: lineIds[0] })
    const takeId = await take(person)
    await decide(takeId, "accepted")
    await server.services.database.db
      .update(reviews)
      .set({ createdAt: later(-25 * 60) })
      .where(and(eq(reviews.takeId, takeId)))
    await sweepNotices(server.services, later(0))
    expect((await read()).notices).toEqual([])
  })
})

describe("the film", () => {
  test("is announced to everybody a minute after it is public, once; not where it was taken back", async () => {
    const person = await add({ lineId: lineIds[0] })
    const { db } = server.services.database
    const filmId = randomUUID()
    await insertFilm(db, { id: filmId, campaignId, format: "16:9", cut: [] })
    const keys = { filmKey: "film", subtitlesKey: "subtitles", tracks: ["fr"], posterKey: "poster" }
    await markFilmDone(db, filmId, { ...keys, duration: 2, sizeBytes: 1 })
    const publish = (choice: string | null) =>
      coordinator.call("publishFilm", { params: { campaignId }, body: { filmId: choice } })
    const later = (): Date => new Date(Date.now() + 2 * 60_000)
    await publish(filmId)
    await publish(null)
    await sweepNotices(server.services, later())
    expect(await untilSettled(1)).toMatchObject([{ kind: "film-out", state: "dropped" }])
    await publish(filmId)
    await sweepNotices(server.services, later())
    await vi.waitFor(async () => expect((await read()).notices[0]?.state).toBe("sent"), PATIENCE)
    await publish(filmId)
    await sweepNotices(server.services, later())
    expect(mailTo(person.email).map(({ subject }) => subject)).toEqual([
      "Le film «\u202f8 mars : à nous la parole\u202f» est sorti\u202f!",
    ])
  })
})

describe("a message", () => {
  test("stands on the brief of whom it is for until she has read it, and the desk sees that", async () => {
    const [hers, other] = [await add(), await add({ email: "" })]
    await send([hers.id, other.id], { kind: "message", note: "Un jour de plus." })
    const enter = async (contributorId: string): Promise<TestClient> => {
      const { url } = await coordinator.call("makePersonalLink", { params: { contributorId } })
      const client = new TestClient(server.url)
      await client.call("enter", { body: { token: tokenOf(url) } })
      return client
    }
    const phone = await enter(hers.id)
    const { messages: unread = [] } = await phone.call("readBrief")
    expect(unread).toMatchObject([{ text: "Un jour de plus.", author: "Odile Brandt" }])
    const params = { messageId: unread[0]?.id ?? "" }
    await phone.call("markMessageRead", { params })
    await phone.call("markMessageRead", { params })
    expect((await phone.call("readBrief")).messages).toEqual([])
    expect((await (await enter(other.id)).call("readBrief")).messages).toHaveLength(1)
    const [message] = (await read()).messages
    expect(message?.recipients.map(({ contributorId, readAt }) => [contributorId, readAt !== null])).toEqual(
      expect.arrayContaining([
        [hers.id, true],
        [other.id, false],
      ]),
    )
    await untilSettled(1)
    expect(mailTo(hers.email)[0]?.text).toContain("Un jour de plus.")
  })
})
