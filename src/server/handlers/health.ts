import type { Services } from "../services"
import { version } from "../version"
import type { Handlers } from "./handlers"

export const healthHandlers = ({ database: { pool } }: Services) =>
  ({
    readHealth: async () => {
      await pool.query("SELECT 1")
      return { status: "well", version }
    },
  }) satisfies Partial<Handlers>
