/** A certificate of our own making: enough for a phone's camera on the same Wi-Fi, once its warning is passed. */
import { X509Certificate } from "node:crypto"
import { mkdir, readFile, rename, writeFile } from "node:fs/promises"
import { isIP } from "node:net"
import { join } from "node:path"
import { generate } from "selfsigned"

/** Both in PEM form. */
export type Certificate = { readonly key: string; readonly cert: string }

const DAY_MS = 86_400_000
/** Safari refuses certificates that are valid for longer than 825 days, Chrome those of 398 or more. */
const VALID_DAYS = 397
/** Made anew when it has less than this left. */
const LEAST_DAYS = 7

const DNS_NAME = 2
const IP_ADDRESS = 7

const isGood = (cert: string, hosts: readonly string[]): boolean => {
  const parsed = new X509Certificate(cert)
  const msLeft = Date.parse(parsed.validTo) - Date.now()
  const covers = (host: string) => (isIP(host) ? parsed.checkIP(host) : parsed.checkHost(host)) !== undefined
  return msLeft > LEAST_DAYS * DAY_MS && hosts.every(covers)
}

const make = async (hosts: readonly string[]): Promise<Certificate> => {
  const now = Date.now()
  const made = await generate([{ name: "commonName", value: "Unisson" }], {
    keyType: "ec",
    algorithm: "sha256",
    // A phone's clock may be a little behind.
    notBeforeDate: new Date(now - DAY_MS),
    notAfterDate: new Date(now + (VALID_DAYS - 1) * DAY_MS),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: hosts.map(host =>
          isIP(host) ? { type: IP_ADDRESS, ip: host } : { type: DNS_NAME, value: host },
        ),
      },
    ],
  })
  return { key: made.private.trim(), cert: made.cert.trim() }
}

const read = async (file: string): Promise<Certificate | undefined> => {
  const pem = await readFile(file, "utf8").catch(() => "")
  const [key] = /-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]+-----END [A-Z ]*PRIVATE KEY-----/u.exec(pem) ?? []
  const [cert] = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/u.exec(pem) ?? []
  return key === undefined || cert === undefined ? undefined : { key, cert }
}

/**
 * The certificate for these names and addresses, kept in the data folder so that a phone which has
 * accepted it once is not asked again; made anew when an address is missing or its time is up.
 */
export const certificateFor = async (dataDir: string, hosts: readonly string[]): Promise<Certificate> => {
  const folder = join(dataDir, "tls")
  // Key and certificate in one file: one without the other cannot happen.
  const file = join(folder, "unisson.pem")
  const kept = await read(file)
  if (kept !== undefined && isGood(kept.cert, hosts)) return kept

  const made = await make(hosts)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const nascent = `${file}.${process.pid}`
  await writeFile(nascent, `${made.key}\n${made.cert}\n`, { mode: 0o600 })
  await rename(nascent, file)
  return made
}
