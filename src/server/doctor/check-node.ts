import type { Finding } from "./report"

/** Oldest Node that Unisson runs on. */
const NEEDED: readonly [number, number] = [20, 19]

export const checkNode = (version = process.versions.node): Finding => {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  const isEnough = major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])
  if (isEnough) return { subject: "Node", verdict: "good", words: version }
  return {
    subject: "Node",
    verdict: "blocks",
    words: `${version} is too old`,
    remedy: `Install ${NEEDED.join(".")} or newer from https://nodejs.org`,
  }
}
