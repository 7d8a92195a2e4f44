import QRCode from "qrcode"
import { makeSetUpLink } from "./access/set-up"
import type { Services } from "./services"

const say = (...lines: string[]): void => {
  process.stdout.write(`${lines.join("\n")}\n`)
}

/** Tell whoever started the server where it is, and at the very first start how to become coordinator. */
export const announce = async (services: Services): Promise<void> => {
  const { role, publicUrl, isHttps } = services.config
  if (role === "worker") {
    say("", "  Unisson waits for jobs.", "")
    return
  }
  const setUpLink = await makeSetUpLink(services)
  say("", `  Unisson is at ${publicUrl}`)
  if (isHttps) {
    const phone = await QRCode.toString(publicUrl, { type: "terminal", small: true })
    say("", "  From a phone on the same Wi-Fi (it will warn of a certificate it does not know):", "", phone)
  }
  if (setUpLink !== undefined)
    say("", "  Nobody coordinates yet. To be the first, open this link once:", `  ${setUpLink}`)
  say("")
}
