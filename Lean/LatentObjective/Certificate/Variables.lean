/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate.Formula

/-!
# Names of the first variables

`Formula.x₇` is the variable `7`. Generated proofs are full of variables, and names are read faster
than `.var 7`: there is no numeral to be understood.
-/

namespace LatentObjective.Certificate.Formula

/-- The variable `0`. -/
noncomputable def x₀ : Formula := var 0

/-- The variable `1`. -/
noncomputable def x₁ : Formula := var 1

/-- The variable `2`. -/
noncomputable def x₂ : Formula := var 2

/-- The variable `3`. -/
noncomputable def x₃ : Formula := var 3

/-- The variable `4`. -/
noncomputable def x₄ : Formula := var 4

/-- The variable `5`. -/
noncomputable def x₅ : Formula := var 5

/-- The variable `6`. -/
noncomputable def x₆ : Formula := var 6

/-- The variable `7`. -/
noncomputable def x₇ : Formula := var 7

/-- The variable `8`. -/
noncomputable def x₈ : Formula := var 8

/-- The variable `9`. -/
noncomputable def x₉ : Formula := var 9

/-- The variable `10`. -/
noncomputable def x₁₀ : Formula := var 10

/-- The variable `11`. -/
noncomputable def x₁₁ : Formula := var 11

/-- The variable `12`. -/
noncomputable def x₁₂ : Formula := var 12

/-- The variable `13`. -/
noncomputable def x₁₃ : Formula := var 13

/-- The variable `14`. -/
noncomputable def x₁₄ : Formula := var 14

/-- The variable `15`. -/
noncomputable def x₁₅ : Formula := var 15

/-- The variable `16`. -/
noncomputable def x₁₆ : Formula := var 16

/-- The variable `17`. -/
noncomputable def x₁₇ : Formula := var 17

/-- The variable `18`. -/
noncomputable def x₁₈ : Formula := var 18

/-- The variable `19`. -/
noncomputable def x₁₉ : Formula := var 19

/-- The variable `20`. -/
noncomputable def x₂₀ : Formula := var 20

/-- The variable `21`. -/
noncomputable def x₂₁ : Formula := var 21

/-- The variable `22`. -/
noncomputable def x₂₂ : Formula := var 22

/-- The variable `23`. -/
noncomputable def x₂₃ : Formula := var 23

/-- The variable `24`. -/
noncomputable def x₂₄ : Formula := var 24

/-- The variable `25`. -/
noncomputable def x₂₅ : Formula := var 25

/-- The variable `26`. -/
noncomputable def x₂₆ : Formula := var 26

/-- The variable `27`. -/
noncomputable def x₂₇ : Formula := var 27

/-- The variable `28`. -/
noncomputable def x₂₈ : Formula := var 28

/-- The variable `29`. -/
noncomputable def x₂₉ : Formula := var 29

/-- The variable `30`. -/
noncomputable def x₃₀ : Formula := var 30

/-- The variable `31`. -/
noncomputable def x₃₁ : Formula := var 31

/-- The variable `32`. -/
noncomputable def x₃₂ : Formula := var 32

/-- The variable `33`. -/
noncomputable def x₃₃ : Formula := var 33

/-- The variable `34`. -/
noncomputable def x₃₄ : Formula := var 34

/-- The variable `35`. -/
noncomputable def x₃₅ : Formula := var 35

/-- The variable `36`. -/
noncomputable def x₃₆ : Formula := var 36

/-- The variable `37`. -/
noncomputable def x₃₇ : Formula := var 37

/-- The variable `38`. -/
noncomputable def x₃₈ : Formula := var 38

/-- The variable `39`. -/
noncomputable def x₃₉ : Formula := var 39

/-- The variable `40`. -/
noncomputable def x₄₀ : Formula := var 40

/-- The variable `41`. -/
noncomputable def x₄₁ : Formula := var 41

/-- The variable `42`. -/
noncomputable def x₄₂ : Formula := var 42

/-- The variable `43`. -/
noncomputable def x₄₃ : Formula := var 43

/-- The variable `44`. -/
noncomputable def x₄₄ : Formula := var 44

/-- The variable `45`. -/
noncomputable def x₄₅ : Formula := var 45

/-- The variable `46`. -/
noncomputable def x₄₆ : Formula := var 46

/-- The variable `47`. -/
noncomputable def x₄₇ : Formula := var 47

/-- The variable `48`. -/
noncomputable def x₄₈ : Formula := var 48

/-- The variable `49`. -/
noncomputable def x₄₉ : Formula := var 49

/-- The variable `50`. -/
noncomputable def x₅₀ : Formula := var 50

/-- The variable `51`. -/
noncomputable def x₅₁ : Formula := var 51

/-- The variable `52`. -/
noncomputable def x₅₂ : Formula := var 52

/-- The variable `53`. -/
noncomputable def x₅₃ : Formula := var 53

/-- The variable `54`. -/
noncomputable def x₅₄ : Formula := var 54

/-- The variable `55`. -/
noncomputable def x₅₅ : Formula := var 55

/-- The variable `56`. -/
noncomputable def x₅₆ : Formula := var 56

/-- The variable `57`. -/
noncomputable def x₅₇ : Formula := var 57

/-- The variable `58`. -/
noncomputable def x₅₈ : Formula := var 58

/-- The variable `59`. -/
noncomputable def x₅₉ : Formula := var 59

/-- The variable `60`. -/
noncomputable def x₆₀ : Formula := var 60

/-- The variable `61`. -/
noncomputable def x₆₁ : Formula := var 61

/-- The variable `62`. -/
noncomputable def x₆₂ : Formula := var 62

/-- The variable `63`. -/
noncomputable def x₆₃ : Formula := var 63

end LatentObjective.Certificate.Formula
