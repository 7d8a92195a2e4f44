import type { ComponentProps, ReactNode } from "react"
import { Button } from "./Button"

type Props = Omit<ComponentProps<typeof Button>, "children" | "icon" | "size" | "aria-label"> & {
  /** What it does, for whoever does not see the picture; shown when a mouse rests on it. */
  readonly label: string
  readonly icon: ReactNode
}

/** A button with a picture alone. Its name is not optional. */
export const IconButton = ({ label, icon, tone = "quiet", ...rest }: Props) => (
  <Button {...rest} tone={tone} size="icon" icon={icon} aria-label={label} title={label} />
)
