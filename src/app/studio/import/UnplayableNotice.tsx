import { Trans } from "@lingui/react/macro"
import { Notice } from "../../ui/Notice"

/** Of a take that this browser does not play: that nothing is wrong with it. */
export const UnplayableNotice = () => (
  <Notice>
    <Trans>Cette vidéo ne se lit pas dans ce navigateur, mais elle partira telle quelle.</Trans>
  </Notice>
)
