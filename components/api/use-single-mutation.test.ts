import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { useSingleMutation } from "@/components/api/use-single-mutation";

it("does once what a double click asks for twice, and tells that it is done", async () => {
  const perform = vi.fn(async (wish: string) => wish);
  const told = vi.fn();
  let press = (_: string) => undefined;
  function Form() {
    const { mutate } = useSingleMutation({ mutationFn: perform, onSuccess: told });
    press = (wish) => void mutate(wish);
    return null;
  }
  renderToString(createElement(QueryClientProvider, { client: new QueryClient() }, createElement(Form)));
  press("first");
  press("second");
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  expect(perform.mock.calls.map(([wish]) => wish)).toEqual(["first"]);
});
