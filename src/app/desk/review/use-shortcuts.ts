import { useEffect, useRef, useState } from "react"

/** What a key does. Letters in lower case; others by the names of `KeyboardEvent.key`; with `Shift+` before. */
export type Shortcuts = Readonly<Record<string, () => void>>

const isLetter = (key: string): boolean => /^\p{Letter}$/u.test(key)

/** The name of what was pressed. Signs say themselves whether Shift was needed for them. */
const nameOf = ({ key, shiftKey }: KeyboardEvent): string => {
  const name = isLetter(key) ? key.toLowerCase() : key
  return shiftKey && (key.length > 1 || isLetter(key)) ? `Shift+${name}` : name
}

/** Where letters are text, or where the key already means something. */
const isTakenBy = (target: EventTarget | null, key: string): boolean => {
  if (!(target instanceof HTMLElement)) return false
  const fields = "input:not([type=range]), textarea, select, [contenteditable], [role=dialog]"
  if (target.closest(fields) !== null) return true
  // Space belongs to the button that has the focus, and so do the arrows.
  return key.length > 1 || key === " " ? target.closest("button, a, summary") !== null : false
}

/** Listen for shortcuts on the whole page while `isOn`. */
export const useShortcuts = (shortcuts: Shortcuts, isOn: boolean): void => {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })

  useEffect(() => {
    if (!isOn) return undefined
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const act = latest.current[nameOf(event)]
      if (act === undefined || isTakenBy(event.target, event.key)) return
      event.preventDefault()
      act()
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [isOn])
}

const KEPT_UNDER = "unisson.desk.shortcuts"

/**
 * Whether single-key shortcuts are wanted. They can be turned off, for those who speak to their
 * computer or whose hand trembles (WCAG 2.1.4); the choice is kept on this device.
 */
export const useShortcutsChoice = (): readonly [boolean, (isOn: boolean) => void] => {
  const [isOn, setOn] = useState(() => localStorage.getItem(KEPT_UNDER) !== "off")
  const choose = (next: boolean): void => {
    localStorage.setItem(KEPT_UNDER, next ? "on" : "off")
    setOn(next)
  }
  return [isOn, choose]
}
