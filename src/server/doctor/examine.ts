import type { Config } from "../config"
import type { Log } from "../log"
import { checkAddress } from "./check-address"
import { checkDatabase } from "./check-database"
import { checkFfmpeg } from "./check-ffmpeg"
import { checkMail } from "./check-mail"
import { checkNode } from "./check-node"
import { checkStorage } from "./check-storage"
import type { Finding } from "./report"

/** Look at everything that Unisson needs from the machine it runs on. */
export const examine = async (config: Config, log: Log): Promise<Finding[]> => [
  checkNode(),
  ...(await checkFfmpeg(config)),
  ...(await checkStorage(config)),
  await checkDatabase(config, log),
  checkAddress(config),
  await checkMail(config),
]
