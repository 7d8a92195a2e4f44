import { useEffect } from "react"

/** The whole window is dark while the film is shown, its edges and scrollbar too. */
export const useDarkRoom = (): void => {
  useEffect(() => {
    const { style } = document.documentElement
    style.colorScheme = "dark"
    return () => {
      style.colorScheme = ""
    }
  }, [])
}
