import { useLingui } from "@lingui/react/macro"
import type { Take } from "../../../domain/take"
import { UnplayableNotice } from "../import/UnplayableNotice"
import { useTakePicture } from "../import/use-take-picture"
import styles from "./TrimDesk.module.css"

/** In place of the player and the handles: nobody cuts what she cannot see. */
export const UnseenTake = ({ take }: { readonly take: Take }) => {
  const { t } = useLingui()
  const picture = useTakePicture(take)
  const format = picture?.unplayableFormat ?? ""
  const label = format === "" ? t`Votre prise` : t`Votre prise, au format ${format}`
  return (
    <>
      <div className={styles.screen}>{picture !== undefined && <img src={picture.url} alt={label} />}</div>
      <UnplayableNotice />
    </>
  )
}
