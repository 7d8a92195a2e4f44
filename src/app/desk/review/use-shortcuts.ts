import { useEffect, useRef, useState } from "react"

/** What a key does. Letters in lower case; others by the names of `KeyboardEvent.key`, with `Shift+` before. */
export type Shortcuts = Readonly<Record<string, () => void>>

/** Where letters are text, or where the key already means something. */
const isTakenBy = (target: EventTarget | null, key: string): boolean => {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest("input, textarea, select, [contenteditable], [role=dialog]") !== null) return true
  // Space and the arrows belong to the button or the video that has the focus.
  return key.length > 1 || key === " " ? target.closest("button, a, video") !== null : false
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
      const named = event.shiftKey ? `Shift+${event.key}` : event.key
      const key = event.key.length === 1 ? event.key.toLowerCase() : named
      const act = latest.current[key]
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
