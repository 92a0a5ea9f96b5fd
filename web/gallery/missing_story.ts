/** Explains how to write a file of build/stories that is missing. */
export const missingStory = (file: string): Error =>
  new Error(
    `build/stories/${file} is missing; to write the stories, run: cmake --preset release && cmake --build --preset release --target stories`,
  );
