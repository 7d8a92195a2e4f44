import { useEffect } from "react"

/** Name the browser's tab: what a screen reader says first when a page opens. */
export const usePageTitle = (title: string): void => {
  useEffect(() => {
    document.title = title === "Unisson" ? title : `${title} · Unisson`
  }, [title])
}
