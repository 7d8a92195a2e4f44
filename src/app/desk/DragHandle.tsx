import { useLingui } from "@lingui/react/macro"
import { GripVertical } from "lucide-react"
import { Button } from "react-aria-components"
import styles from "./DragHandle.module.css"

/** Where a line is taken hold of, by hand or by keys. Its row says how wide: `--handle-width`. */
export const DragHandle = ({ position }: { readonly position: number }) => {
  const { t } = useLingui()
  return (
    <Button slot="drag" className={styles.handle ?? ""} aria-label={t`Déplacer la phrase ${position}`}>
      <GripVertical aria-hidden />
    </Button>
  )
}
