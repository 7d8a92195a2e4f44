/** Decisions about takes, the film, its public page. */
import { createRoute } from "@hono/zod-openapi"
import * as films from "../film-schemas"
import * as reviewSchemas from "../review-schemas"
import * as schemas from "../schemas"
import * as unison from "../unison-schemas"
import { campaign, film, line, premiere, take } from "./path-params"
import { answer, body, bodyOrNone, route } from "./route"

export const filmRoutes = {
  reviewSubmission: createRoute({
    ...route("reviewSubmission"),
    request: { params: take, body: body(reviewSchemas.NewReview) },
    responses: answer(reviewSchemas.DeskSubmission),
  }),
  movePoints: createRoute({
    ...route("movePoints"),
    request: { params: take, body: body(reviewSchemas.NewPoints) },
    responses: answer(reviewSchemas.DeskSubmission),
  }),
  renderFilm: createRoute({
    ...route("renderFilm"),
    request: { params: campaign, body: bodyOrNone(films.FilmOrder) },
    responses: answer(films.Film),
  }),
  updateFilmSettings: createRoute({
    ...route("updateFilmSettings"),
    request: { params: campaign, body: body(films.FilmSettingsPatch) },
    responses: answer(films.FilmSettings),
  }),
  readUnison: createRoute({
    ...route("readUnison"),
    request: { params: line },
    responses: answer(unison.UnisonTogether),
  }),
  cancelFilm: createRoute({
    ...route("cancelFilm"),
    request: { params: film },
    responses: answer(schemas.Done),
  }),
  publishFilm: createRoute({
    ...route("publishFilm"),
    request: { params: campaign, body: body(films.PremiereChoice) },
    responses: answer(schemas.Done),
  }),
  readPremiere: createRoute({
    ...route("readPremiere"),
    request: { params: premiere },
    responses: answer(films.Premiere),
  }),
} as const
