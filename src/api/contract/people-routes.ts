/** The team, and the personal links of its people. */
import { createRoute } from "@hono/zod-openapi"
import * as people from "../contributor-schemas"
import * as schemas from "../schemas"
import { campaign, contributor } from "./path-params"
import { answer, body, route } from "./route"

export const peopleRoutes = {
  addContributor: createRoute({
    ...route("addContributor"),
    request: { params: campaign, body: body(people.NewContributor) },
    responses: answer(people.Contributor),
  }),
  importContributors: createRoute({
    ...route("importContributors"),
    request: { params: campaign, body: body(people.PeopleImport) },
    responses: answer(people.PeopleNamed),
  }),
  changeSpeakers: createRoute({
    ...route("changeSpeakers"),
    request: { params: campaign, body: body(people.SpeakerChanges) },
    responses: answer(schemas.Done),
  }),
  removeContributors: createRoute({
    ...route("removeContributors"),
    request: { params: campaign, body: body(people.PeopleRemoval) },
    responses: answer(people.PeopleNamed),
  }),
  updateContributor: createRoute({
    ...route("updateContributor"),
    request: { params: contributor, body: body(people.ContributorPatch) },
    responses: answer(people.Contributor),
  }),
  deleteContributor: createRoute({
    ...route("deleteContributor"),
    request: { params: contributor },
    responses: answer(schemas.Done),
  }),
  makePersonalLink: createRoute({
    ...route("makePersonalLink"),
    request: { params: contributor },
    responses: answer(people.PersonalLink),
  }),
  revokePersonalLinks: createRoute({
    ...route("revokePersonalLinks"),
    request: { params: contributor },
    responses: answer(schemas.Done),
  }),
} as const
