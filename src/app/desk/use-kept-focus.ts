import { useEffect } from "react"

/**
 * Whoever gives the focus a place on purpose (a dialog that closes, an editor that is left) does so within
 * this time. It is kept only from falling to nowhere.
 */
const REST_MS = 150

/** What can be gone back to when what stood in it is gone: a part of the page with a meaning of its own, and a size. */
const PART = "main, section, form, fieldset, li, [role]:not([role=status])"

const isUsable = (element: Element | undefined): boolean =>
  element?.isConnected === true && !element.matches(":disabled, [inert] *")

/** What had the focus last and all that it stood in, nearest first: on whichever page that was. */
let path: readonly Element[] = []

/** Where to go on: the nearest part that is still there, in a dialog as well; on another page, at its title. */
const placeAfter = (): HTMLElement | null => {
  const part = path.find(element => isUsable(element) && element.matches(PART))
  if (part instanceof HTMLElement && part.tagName !== "MAIN") return part
  return document.querySelector<HTMLElement>("h1") ?? document.querySelector("main")
}

/**
 * Keep the focus from being lost while a page of the desk is there. Where a button goes away under it, with its row,
 * its bar or its whole page, the browser leaves the focus nowhere: no ring is seen, and a reader begins anew at the
 * top.
 */
export const useKeptFocus = (): void =>
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined

    const note = (event: FocusEvent): void => {
      path = event.composedPath().filter(target => target instanceof Element)
    }
    /** Whoever clicks beside everything has left by herself. */
    const leave = (): void => {
      path = []
    }
    const rescue = (): void => {
      if (document.activeElement !== document.body || path.length === 0) return
      const [last] = path
      // Or it is still there, and was only hidden while a part of the page was fetched.
      const place = isUsable(last) && last instanceof HTMLElement ? last : placeAfter()
      if (place === null) return
      if (place !== last && !place.hasAttribute("tabindex")) place.tabIndex = -1
      place.focus({ preventScroll: true })
    }
    const look = (): void => {
      clearTimeout(timer)
      if (document.activeElement === document.body) timer = setTimeout(rescue, REST_MS)
    }
    // The page before this one may have taken with it what had the focus.
    look()
    const observer = new MutationObserver(look)
    document.addEventListener("focusin", note)
    document.addEventListener("pointerdown", leave, true)
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] })
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      document.removeEventListener("focusin", note)
      document.removeEventListener("pointerdown", leave, true)
    }
  }, [])
