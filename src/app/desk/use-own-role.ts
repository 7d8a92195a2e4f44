import type { BoardShape, CampaignCoordinatorShape } from "../../api/shapes"
import { mayDo, type Role } from "../../domain/role"
import { useDeskSession } from "../stores/desk-session"

/** Who looks at the board, and as what; undefined while that is not known. */
export const useOwnRole = (board: BoardShape): CampaignCoordinatorShape | undefined => {
  const session = useDeskSession(state => state.session)
  if (session.kind !== "coordinator") return undefined
  return board.coordinators.find(({ id }) => id === session.coordinator.id)
}

/** Whether whoever looks at the board may do what asks for a role. */
export const useMay = (board: BoardShape, least: Role): boolean => {
  const own = useOwnRole(board)
  return own !== undefined && mayDo(own.role, least)
}
