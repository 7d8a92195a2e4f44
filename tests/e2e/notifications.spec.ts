import { LAPTOP } from "./fixtures/browser-profile"
import { makeCampaign } from "./fixtures/campaign-by-api"
import { expect, test } from "./fixtures/journey"
import * as studio from "./fixtures/studio"

/** What of a service worker's own world is used here. */
type WorkerScope = {
  readonly registration: ServiceWorkerRegistration
  readonly clients: { openWindow: (url: string) => Promise<null> }
  readonly NotificationEvent: new (
    type: string,
    init: { readonly notification: Notification },
  ) => Event & { waitUntil: (work: Promise<unknown>) => void }
  readonly dispatchEvent: (event: Event) => boolean
}

const LINE = "Nous sommes là."
const NOTE = { tag: "one", title: "Prise validée", body: "Merci !", path: "/studio/outbox" }

test("a browser without a push service says so kindly, and a message that comes is shown and leads to its page", async ({
  shared: { server, api },
  newProfile,
}) => {
  const { links } = await makeCampaign(api, [LINE])
  const phone = await newProfile().open({ viewport: LAPTOP })
  const context = phone.context()
  await context.grantPermissions(["camera", "microphone", "notifications"])
  await studio.enter(phone, links[0] ?? "", LINE)
  await studio.openCamera(phone)
  await studio.record(phone, { seconds: 1 })
  await studio.choose(phone)
  await studio.send(phone)

  await test.step("no push service: said, and the e-mails stay", async () => {
    await phone.getByRole("button", { name: "Me prévenir" }).click()
    await expect(phone.getByText("gardez les e-mails")).toBeVisible()
    await expect(phone.getByRole("button", { name: "Me prévenir" })).toBeEnabled()
  })

  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"))

  await test.step("what a push service would bring is shown", async () => {
    const cdp = await context.newCDPSession(phone)
    const found = new Promise<string>(resolve =>
      cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
        const mine = registrations.find(({ scopeURL }) => scopeURL.startsWith(server.url))
        if (mine !== undefined) resolve(mine.registrationId)
      }),
    )
    await cdp.send("ServiceWorker.enable")
    const registrationId = await found
    await cdp.send("ServiceWorker.deliverPushMessage", {
      origin: server.url,
      registrationId,
      data: JSON.stringify(NOTE),
    })
    const shown = () =>
      phone.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready
        const all = await registration.getNotifications()
        return all.map(({ title, body, tag, data }) => ({ title, body, tag, path: data }))
      })
    await expect.poll(shown).toEqual([NOTE])
  })

  await test.step("a tap takes it away and asks for its page, and for no other site's", async () => {
    // Browsers open windows for a finger's tap alone: what would be opened is noted in its place.
    const opened = (path: string) =>
      worker.evaluate(async asked => {
        const scope = self as unknown as WorkerScope
        const pages: string[] = []
        scope.clients.openWindow = url => {
          pages.push(url)
          return Promise.resolve(null)
        }
        await scope.registration.showNotification("Unisson", { tag: "tapped", data: asked })
        const [notification] = await scope.registration.getNotifications({ tag: "tapped" })
        if (notification === undefined) return ["no notification"]
        const tap = new scope.NotificationEvent("notificationclick", { notification })
        const work: Promise<unknown>[] = []
        tap.waitUntil = promise => void work.push(promise)
        scope.dispatchEvent(tap)
        await Promise.all(work)
        const left = await scope.registration.getNotifications({ tag: "tapped" })
        return [...pages, `${left.length} left`]
      }, path)
    expect(await opened("/p/nous-sommes-la")).toEqual([`${server.url}/p/nous-sommes-la`, "0 left"])
    expect(await opened("https://elsewhere.example/")).toEqual([server.url, "0 left"])
  })
})
