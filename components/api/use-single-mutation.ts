import { type DefaultError, type MutateOptions, type UseMutationOptions, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { singleRun } from "@/components/api/single-run";

/**
 * The `useMutation` of the library, for what may be done but once: what is asked for while the last is under way is left
 * undone. The library tells a moment later that something is under way, and the second press of a double click is sooner.
 */
export function useSingleMutation<Answer, Wish = void>(options: UseMutationOptions<Answer, DefaultError, Wish>) {
  const mutation = useMutation(options);
  const { mutateAsync } = mutation;
  const [run] = useState(singleRun);
  const mutate = (wish: Wish, then: MutateOptions<Answer, DefaultError, Wish> = {}) =>
    run(() => mutateAsync(wish, then));
  return { ...mutation, mutate };
}
