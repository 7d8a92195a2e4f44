import { type RefObject, useEffect } from "react"

/**
 * Whoever gives the focus a place on purpose (a dialog that closes, an editor that is left) does so within
 * this time. It is kept only from falling to nowhere.
 */
const REST_MS = 150

/** What can be gone back to when what stood in it is gone: a part of the page with a meaning of its own, and a size. */
const PART = "main, section, form, fieldset, li, [role]:not([role=status])"

const isUsable = (element: Element | undefined): boolean =>
  element?.isConnected === true && !element.matches(":disabled, [inert] *")

/** Where to go on: the nearest part that is still there, in a dialog as well; on another page, at its title. */
const placeAfter = (path: readonly Element[], page: HTMLElement): HTMLElement => {
  const part = path.find(element => isUsable(element) && element.matches(PART))
  if (part instanceof HTMLElement && part !== page) return part
  return page.querySelector("h1") ?? page
}

/** What had the focus last and all that it stood in, nearest first: on whichever page that was. */
let path: readonly Element[] = []

/**
 * Keep the focus from being lost. Where a button goes away under it, with its row, its bar or its whole page, the
 * browser leaves the focus nowhere: no ring is seen, and a reader begins anew at the top.
 *
 * @param page What the page is about.
 */
export const useKeptFocus = (page: RefObject<HTMLElement | null>): void =>
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined

    const note = (event: FocusEvent): void => {
      path = event.composedPath().filter(target => target instanceof Element)
    }
    const rescue = (): void => {
      // Still there: she has left it herself, by a click beside everything.
      if (document.activeElement !== document.body || path.length === 0 || isUsable(path[0])) return
      if (page.current === null) return
      const place = placeAfter(path, page.current)
      if (!place.hasAttribute("tabindex")) place.tabIndex = -1
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
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] })
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      document.removeEventListener("focusin", note)
    }
  }, [page])
