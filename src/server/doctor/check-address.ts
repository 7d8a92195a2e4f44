import type { Config } from "../config"
import type { Finding } from "./report"

const HERE: readonly string[] = ["localhost", "127.0.0.1", "[::1]"]

/** Whether phones can reach the server, and may use their camera there: browsers want HTTPS for that. */
export const checkAddress = ({
  publicUrl,
  isHttps,
  isBehindProxy,
}: Pick<Config, "publicUrl" | "isHttps" | "isBehindProxy">): Finding => {
  const { protocol, hostname } = new URL(publicUrl)
  const subject = "HTTPS"
  if (isHttps)
    return {
      subject,
      verdict: "hint",
      words: `${publicUrl}, with a certificate of our own making that browsers warn of`,
      remedy:
        "For more than a trial, put a server with a real certificate in front (README, Deploy) and set PUBLIC_URL",
    }
  if (protocol === "https:" && isBehindProxy) return { subject, verdict: "good", words: publicUrl }
  if (protocol === "https:")
    return {
      subject,
      verdict: "hint",
      words: `${publicUrl}; all who come through a proxy count as one person for the rate limits`,
      remedy: "Set TRUST_PROXY=1 if a reverse proxy of yours answers there and sets X-Forwarded-For",
    }
  if (HERE.includes(hostname))
    return {
      subject,
      verdict: "hint",
      words: `${publicUrl} works on this machine only`,
      remedy:
        "For phones: npm start -- --https on the same Wi-Fi, or HTTPS in front (README, Deploy) and PUBLIC_URL",
    }
  return {
    subject,
    verdict: "blocks",
    words: `${publicUrl} is not HTTPS: no browser gives it a camera`,
    remedy:
      "Put a server with a certificate in front (README, Deploy) and set PUBLIC_URL to its https address",
  }
}
