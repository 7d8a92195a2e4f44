/// <reference lib="dom" />
/**
 * Makes the pictures of the README from the demonstration: `node scripts/screenshots.mjs [FOLDER]`.
 * Every screen, at the size of a phone and of a laptop; the README shows the best of them.
 */
import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { chromium } from "playwright"
import { FAKE_CAMERA_FLAGS, needChromium, QUIET_FLAGS } from "./chromium.mjs"

/** One that nobody is likely to use. */
const PORT = 3117
const ORIGIN = `http://localhost:${PORT}`
const PHONE = { width: 390, height: 844 }
const LAPTOP = { width: 1440, height: 900 }

const pictures = resolve(process.argv[2] ?? "docs/pictures")
const folder = mkdtempSync(join(tmpdir(), "unisson-pictures-"))

/** Run the demonstration until it has told where everything is. */
const startDemo = async () => {
  const demo = spawn(process.execPath, ["scripts/run.mjs", "demo", "--dir", join(folder, "data")], {
    env: { ...process.env, PORT: String(PORT), PUBLIC_URL: ORIGIN },
    stdio: ["ignore", "pipe", "inherit"],
  })
  let told = ""
  for await (const text of demo.stdout.setEncoding("utf8").iterator({ destroyOnReturn: false })) {
    process.stdout.write(text)
    told += text
    if (told.includes("The server goes on")) break
  }
  demo.stdout.resume()
  const [, page = ""] = /Its page:\s+(\S+)/.exec(told) ?? []
  const [, email = "", password = ""] = /\((\S+@\S+), (\S+)\)/.exec(told) ?? []
  return { demo, page, email, password }
}

/**
 * A moving picture of a speaker for the camera to see, in the only formats that Chromium takes.
 * @param {string} film
 */
const drawCamera = film => {
  const picture = join(folder, "camera.mjpeg")
  const sound = join(folder, "camera.wav")
  const { FFMPEG_PATH: ffmpeg = "ffmpeg" } = process.env
  const scale = "scale=1280:720:force_original_aspect_ratio=increase,crop=1280:720"
  const { status } = spawnSync(ffmpeg, [
    ...["-v", "error", "-y", "-i", film],
    ...["-t", "4", "-vf", scale, "-r", "30", "-c:v", "mjpeg", "-q:v", "3", "-an", picture],
    ...["-t", "4", "-vn", "-ac", "1", sound],
  ])
  if (status !== 0) throw new Error("ffmpeg could not draw a picture for the camera.")
  return [`--use-file-for-fake-video-capture=${picture}`, `--use-file-for-fake-audio-capture=${sound}`]
}

/**
 * @param {import("playwright").Page} page
 * @param {string} name
 */
const picture = async (page, name) => {
  // Fonts, posters and first pictures are part of it; posters below its edge are not loaded yet.
  await page.waitForFunction(
    () =>
      document.fonts.status === "loaded" &&
      [...document.images].every(
        image => image.complete || image.getBoundingClientRect().top > window.innerHeight,
      ) &&
      [...document.querySelectorAll("video")].every(
        video => video.preload === "none" || video.readyState >= video.HAVE_CURRENT_DATA,
      ),
  )
  await page.screenshot({ path: join(pictures, `${name}.png`) })
  process.stdout.write(`${name}.png\n`)
}

/**
 * The desk, as the coordinator of the demonstration sees it.
 * @param {import("playwright").Browser} browser
 * @param {{ email: string, password: string }} coordinator
 * @returns a personal link of the first contributor
 */
const photographDesk = async (browser, { email, password }) => {
  const page = await browser.newPage({ viewport: LAPTOP, locale: "fr-FR" })
  await page.goto(`${ORIGIN}/sign-in`)
  await page.getByLabel("Adresse e-mail").fill(email)
  await page.getByLabel("Mot de passe").fill(password)
  await page.getByRole("button", { name: "Se connecter" }).click()
  await page.getByRole("heading", { name: "Campagnes" }).waitFor()
  await picture(page, "campaigns")
  const [campaign] = await (await page.request.get(`${ORIGIN}/api/campaigns`)).json()
  await page.goto(`${ORIGIN}/desk/campaigns/${campaign.id}`)
  await page.getByRole("grid", { name: "Phrases" }).waitFor()
  await picture(page, "desk")
  await page.getByRole("link", { name: "Relire la phrase 1", exact: true }).click()
  await page.getByRole("heading", { level: 1, name: "Phrase 1" }).waitFor()
  await picture(page, "review")
  await page.goto(`${ORIGIN}/desk/campaigns/${campaign.id}/film`)
  await page
    .getByRole("link", { name: /Télécharger le film/ })
    .first()
    .waitFor()
  await picture(page, "film")
  const { contributors } = await (await page.request.get(`${ORIGIN}/api/campaigns/${campaign.id}`)).json()
  // The server asks for JSON on every request that changes something, with a body or without.
  const made = await page.request.post(`${ORIGIN}/api/contributors/${contributors[0].id}/links`, { data: {} })
  const { url } = await made.json()
  await page.close()
  return url
}

/**
 * The studio on a phone, from the brief to the best part of a take.
 * @param {import("playwright").Browser} browser
 * @param {string} link
 */
const photographStudio = async (browser, link) => {
  const page = await browser.newPage({ viewport: PHONE, deviceScaleFactor: 2, locale: "fr-FR" })
  await page.goto(link)
  await page
    .getByRole("article", { name: /^Ma phrase/ })
    .first()
    .waitFor()
  await picture(page, "brief")
  await page
    .getByRole("link", { name: /^(Me préparer|Refaire)$/ })
    .first()
    .click()
  const allow = page.getByRole("button", { name: "Autoriser la caméra" })
  const record = page.getByRole("button", { name: "Enregistrer" })
  await allow.or(record).waitFor()
  if (await allow.isVisible()) await allow.click()
  await record.click()
  const stop = page.getByRole("button", { name: "Arrêter" })
  await stop.waitFor()
  // Later than the moment in which the silhouette fades.
  await page.getByRole("timer").filter({ hasText: "0:02" }).waitFor()
  await picture(page, "studio")
  await stop.click()
  await page.getByRole("link", { name: "Choisir cette prise" }).first().click()
  await page.getByRole("slider", { name: "Fin" }).waitFor()
  await picture(page, "trim")
  await page.close()
}

/**
 * @param {import("playwright").Browser} browser
 * @param {string} address
 */
const photographPremiere = async (browser, address) => {
  const page = await browser.newPage({ viewport: LAPTOP, locale: "fr-FR" })
  await page.goto(address)
  await page.locator("video").waitFor()
  await picture(page, "premiere")
  await page.close()
}

mkdirSync(pictures, { recursive: true })
const { demo, page, email, password } = await startDemo()
try {
  const browser = await chromium.launch({
    executablePath: needChromium(),
    args: [...QUIET_FLAGS, ...FAKE_CAMERA_FLAGS, ...drawCamera(join(folder, "data/film.mp4"))],
  })
  const link = await photographDesk(browser, { email, password })
  await photographStudio(browser, link)
  await photographPremiere(browser, page)
  await browser.close()
} finally {
  demo.kill("SIGTERM")
  if (demo.exitCode === null) await once(demo, "exit")
  rmSync(folder, { recursive: true, force: true })
}
