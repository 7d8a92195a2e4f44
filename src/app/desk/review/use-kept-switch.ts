import { useState } from "react"

const KEPT_UNDER = "unisson.desk.review."

/** A switch of the review that stays as it was left, on this device. */
export const useKeptSwitch = (name: string, isOnAtFirst: boolean) => {
  const [isOn, setOn] = useState(
    () => (localStorage.getItem(KEPT_UNDER + name) ?? String(isOnAtFirst)) === "true",
  )
  const choose = (next: boolean): void => {
    localStorage.setItem(KEPT_UNDER + name, String(next))
    setOn(next)
  }
  return [isOn, choose] as const
}
