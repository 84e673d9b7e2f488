/** Common given names by which a text's "he" and "she" are told apart; a name borne by both is in neither. */
export const GIVEN_NAMES: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...`Aaron Abraham Adam Adolf Adrian Ahmed Akira Alan Albert Alberto Aldo Alec Alejandro Alessandro Alexander
  Alexandre Alfonso Alfred Ali Allan Allen Alphonse Ambrose Amedeo Anders Andrea Andreas Andrei Andrew Andrey Angus
  Anthony Anton Antonio Aristide Arnold Arthur Antoine Archibald Auguste August Augustin Barack Bartholomew Basil Ben
  Benedict Benito Benjamin Bernard Bertrand Bill Bob Boris Brian Bruce Bruno Carl Carlo Carlos Cecil Cesare Charles
  Chester Christiaan Christian Christoph Christopher Claude Clement Clive Colin Cornelius Cyril Cyrus Daniel Dante
  Dave David Denis Dennis Diego Dmitri Dmitry Donald Douglas Duncan Dwight Ebenezer Edgar Edmond Edmund Eduard
  Edward Edwin Elias Elijah Emil Emile Émile Emmanuel Enrico Eric Erich Ernest Ernst Erwin Ethan Étienne Eugene
  Evan Evangelista Everett Felix Félix Ferdinand Fernando Filippo Francesco Francisco Franz François Frank Franklin
  Fred Frederick Friedrich Fritz Fyodor Gabriel Galileo Gaspard Geoffrey Georg George Georges Gerald Gerard Gerardus
  Gerhard Gilbert Giovanni Giuseppe Gordon Gottfried Graham Gregor Gregory Guglielmo Guillaume Gustav Gustave Guy
  Hans Harold Harry Harvey Hector Heinrich Hendrik Henri Henry Herbert Herman Hermann Hernán Hideki Hiroshi Homer
  Horace Horatio Howard Hugh Hugo Humphrey Ian Ibrahim Ignaz Igor Isaac Isambard Ivan Jack Jacob Jacques Jakob James
  Jan Jason Jawaharlal Jean Jeff Jeffrey Jens Jeremiah Jeremy Jerome Jim Jimmy Joe Johan Johann Johannes John Jonas
  Jonathan José Josef Joseph Joshua Josiah Juan Jules Julius Jürgen Karl Keith Kenneth Kevin Konrad Konstantin Kurt
  Larry Lars Laurence Lawrence Leo Leon Leonard Leonardo Leonhard Leopold Lewis Linus Lorenzo Louis Luca Lucas
  Ludwig Luigi Luis Luke Lyndon Mahatma Marc Marcel Marco Marcus Mario Mark Martin Matteo Matthew Maurice Max
  Maximilian Michael Michel Michelangelo Miguel Mikhail Mohammed Mohandas Moritz Moses Muhammad Napoleon Nathan
  Nathaniel Neil Nelson Nevil Niccolò Nicholas Nicolas Nicolaus Niels Nikita Nikola Nikolai Nils Noah Oliver
  Oscar Oskar Otto Pablo Patrick Paul Pedro Percy Peter Philip Philippe Pierre Pieter Pietro Rafael Ralph Raymond
  René Richard Robert Roberto Rodney Roger Roland Rolf Ronald Rudolf Rupert Salvador Salvatore Sam Samuel Santiago
  Saul Sean Sebastian Sergei Sergey Sigmund Simon Solomon Spencer Stanley Stefan Stephen Steve Steven Stuart
  Sylvester Ted Theodor Theodore Thomas Thaddeus Tim Timothy Tom Tommaso Tony Toussaint Tycho Ulysses Umberto Urban
  Vasco Vasily Victor Viktor Vincent Vincenzo Vladimir Waldo Walt Walter Warren Wernher Werner Wilbur Wilfred Wilhelm
  Will Willem William Winston Wolfgang Woodrow Yuri Zachary Alexis Alvin Amos André Barnaby Boniface Brandon Calvin Caspar Chaim Clarence Clyde Craig Darius Dean
  Dominic Doug Eli Eliot Elon Enoch Eustace Fidel Floyd Francis Garrett Gene Glenn Grigori Hal Hiram Hubert Irving
  Jared Jay Jesse Joachim Joel Jorge Julian Ken Kofi Kwame Laurent Lloyd Lucien Malcolm Manuel Mehmed Milton Morris
  Murray Nigel Orson Orville Otis Owen Pascal Perry Phil Rex Rick Rob Ron Ross Roy Russell Ryan Scott Silas Thurgood
  Trevor Vernon Virgil Wallace Wesley Willard Willis Xavier Yasser`
    .split(/\s+/u)
    .map((name) => [name, 'he'] as const),
  ...`Abigail Ada Adele Adelaide Agatha Agnes Alexandra Alice Alison Amanda Amelia Amy Angela Anita Ann Anna Anne Annie
  Antonia Barbara Beatrice Beatrix Bertha Bessie Betsy Betty Brenda Bridget Camille Carla Carol Caroline Carolyn
  Catherine Cecilia Charlotte Chiara Christina Christine Clara Clare Claudia Clementine Constance Coretta Cynthia
  Daphne Deborah Denise Diana Diane Dolores Dolly Dora Dorothy Edith Edna Eileen Elaine Eleanor Elena Elisabeth Eliza
  Elizabeth Ella Ellen Elsa Elsie Emilia Emily Emma Emmeline Erica Esther Ethel Eugenie Eva Eve Evelyn Fanny Fatima
  Felicity Fiona Flora Florence Frances Frida Gabrielle Georgia Geraldine Gertrude Gladys Gloria Grace Greta Gwendolyn
  Hanna Hannah Harriet Hazel Heather Hedy Helen Helena Helene Henrietta Hilda Hildegard Ida Indira Ingrid Irene Iris
  Irène Isabel Isabella Ivy Jacqueline Jane Janet Janice Jemima Jennifer Jenny Jessica Joan Joanna Johanna Josephine
  Joyce Juana Judith Julia Juliet Karen Kate Katharine Katherine Kathleen Kathryn Katie Kristina Laura Lena Leonora
  Lillian Lily Linda Lisa Lise Louisa Louise Lucia Lucille Lucrezia Lucy Lydia Mabel Madeleine Malala Margaret Maria
  Marie Marilyn Marion Marjorie Martha Mary Mathilde Matilda Maud Maureen Maya Melissa Mercy Michelle Mildred Millicent
  Miriam Molly Monica Nadia Nancy Natalie Nellie Nora Olga Olive Olivia Olympe Ottilie Pamela Patricia Pauline Peggy
  Penelope Phyllis Priscilla Rachel Rebecca Rita Rosa Rosalind Rose Rosemary Rosie Ruth Sally Sandra Sara Sarah Sheila
  Shirley Sofia Sojourner Sonia Sophia Sophie Stella Susan Susanna Suzanne Sylvia Teresa Thelma Theresa Therese Toni
  Ursula Valentina Valerie Vera Veronica Victoria Viola Violet Virginia Vivian Wilhelmina Winifred Yvonne Zelda Zora`
    .split(/\s+/u)
    .map((name) => [name, 'she'] as const),
])
